import { postOf } from '@shared/letter/addressee.rules';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import type { Letter } from '@shared/letter/letter.schema';

/**
 * A name for the file of a letter, without extension: number and addressee, "AMP-2026-003 Procureur général". Never the
 * person of the case: file names stand in lists of recent documents and on other people's screens.
 */
export function letterFileName(letter: Pick<Letter, 'reference' | 'language'>, facts: LetterFacts): string {
  const post = postOf(facts, letter.language)?.nominative ?? '';
  return safeFileName([letter.reference, post].filter((part) => part !== '').join(' '));
}

/** Fit for Windows, macOS and Linux: no reserved characters and names, no dot or blank at the end, at most 120 units. */
export function safeFileName(text: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]/gu, '-')
    .replace(/\s+/gu, ' ')
    .slice(0, 120)
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(cleaned);
  return cleaned === '' || reserved ? `_${cleaned}` : cleaned;
}
