/// <reference types="vite/types/importMeta.d.ts" />
/** How good a passphrase is, and better ones to offer. No expiry and no rules about kinds of characters: length counts. */
import { randomInt } from 'node:crypto';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { AppError } from '@shared/ipc/error';
import type { Language } from '@shared/language/language.schema';
import { passphraseMinimum, type PassphraseStrength, type StrengthWarning } from '@shared/vault/vault.schema';

/** Enough that guessing is hopeless once Argon2id makes each guess dear. */
const scoreMinimum = 3;
/** The estimator takes quadratic time; what lies beyond does not make a passphrase weaker. */
const estimatedLength = 100;

const wordFiles = import.meta.glob<string>('../../../resources/wordlists/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Which list a language uses, and how many of its words make about 77 bits. */
const wordLists: Readonly<Record<Language, { readonly file: string; readonly count: number }>> = {
  en: { file: 'en', count: 6 },
  // A shorter list: seven of its words carry as much as six of the English one.
  fr: { file: 'fr', count: 7 },
  // No list of good standing exists for Russian.
  ru: { file: 'en', count: 6 },
};

const warnings: Readonly<Record<string, StrengthWarning>> = {
  passwords: 'common',
  spatial: 'keyboard',
  repeat: 'repeat',
  sequence: 'sequence',
  wordSequence: 'sequence',
  date: 'date',
  regex: 'date',
  userInputs: 'own-name',
};

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Its word lists take a tenth of a second to unpack: they are loaded for a new passphrase, not at each unlocking. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

/** 0 (worst) to 4. `known` are words that an adversary would try first: the names of the vault and of the person. */
export async function estimateStrength(
  passphrase: Uint8Array,
  known: readonly string[] = [],
): Promise<PassphraseStrength> {
  estimator ??= loadEstimator();
  const text = new TextDecoder().decode(passphrase).normalize('NFKC');
  const length = Array.from(text).length;
  const result = (await estimator).check(text.slice(0, estimatedLength), ['amparo', ...known]);
  if (length < passphraseMinimum)
    return { score: Math.min(result.score, 1), warning: 'short', enough: false };
  const enough = result.score >= scoreMinimum;
  return { score: result.score, warning: enough ? null : weakness(result.sequence), enough };
}

/** The kind of pattern that covers most of the passphrase. */
function weakness(
  sequence: readonly { pattern: string; token: string; dictionaryName?: unknown }[],
): StrengthWarning {
  const longest = [...sequence].sort((a, b) => b.token.length - a.token.length)[0];
  const name = typeof longest?.dictionaryName === 'string' ? longest.dictionaryName.split('-')[0] : '';
  return warnings[name ?? ''] ?? warnings[longest?.pattern ?? ''] ?? 'guessable';
}

/** @throws WEAK_PASSPHRASE {warning} */
export async function refuseWeak(passphrase: Uint8Array, known: readonly string[]): Promise<void> {
  const { enough, warning } = await estimateStrength(passphrase, known);
  if (!enough) throw new AppError('WEAK_PASSPHRASE', { warning: warning ?? 'guessable' });
}

/** Random words, about 77 bits. */
export function suggestPassphrase(language: Language): string {
  const { file, count } = wordLists[language];
  const words = (wordFiles[`../../../resources/wordlists/${file}.txt`] ?? '').trim().split(/\r?\n/);
  return Array.from({ length: count }, () => words[randomInt(words.length)]).join(' ');
}
