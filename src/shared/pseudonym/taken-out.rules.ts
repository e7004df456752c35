import { fold } from '../text/fold';
import { takenOut } from './veil.rules';

/** The text without passages that a person took out of the paper, wherever they stand and however they are written. */
export function withoutPassages(text: string, passages: readonly string[]): string {
  const given = passages.map((one) => fold(one.trim().normalize('NFC'))).filter((one) => one !== '');
  if (given.length === 0) return text;
  const any = given
    .toSorted((a, b) => b.length - a.length)
    .map((one) =>
      one.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[\s\u00a0\u202f]+/gu, '[\\s\\u00a0\\u202f]+'),
    );
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
  let done = '';
  let from = 0;
  for (const { index, 0: found } of fold(text).matchAll(pattern)) {
    done += text.slice(from, index) + takenOut;
    from = index + found.length;
  }
  return done + text.slice(from);
}
