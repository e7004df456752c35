/** What the words of an incoming letter tell: our reference, their number, whether it is a receipt or a bounce. */
import type { IncomingKind } from './incoming.schema';

interface Reference {
  readonly letterId: string;
  readonly reference: string;
}

/** The letter whose reference stands in the text, the longest reference first: "12" stands in "112" too. */
export function answeredLetter(text: string, references: readonly Reference[]): string | null {
  const spread = text.replaceAll(/\s+/gu, ' ');
  const found = references
    .filter(({ reference }) => reference.length > 3 && containsWhole(spread, reference))
    .toSorted((a, b) => b.reference.length - a.reference.length);
  return found[0]?.letterId ?? null;
}

function containsWhole(text: string, reference: string): boolean {
  const at = text.indexOf(reference);
  if (at === -1) return false;
  const [before, after] = [text[at - 1] ?? ' ', text[at + reference.length] ?? ' '];
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/**
 * The number that an office gave its letter: "№ 3-12/4571", "N° 12-3", "исх. № 7/1234". One that is ours does not count.
 * Empty: none was found.
 */
export function numberIn(text: string, ours: readonly string[]): string {
  const pattern = /(?:№|N°|Nº|\bNo\.|\bисх\.)\s*(?:№\s*)?([\p{L}\d][\p{L}\d./\\-]{1,40})/giu;
  const numbers = [...text.matchAll(pattern)].flatMap(([, number]) => number ?? []);
  const trimmed = numbers.map((number) => number.replace(/[./\\-]+$/u, ''));
  return trimmed.find((number) => /\d/u.test(number) && !ours.includes(number)) ?? '';
}

const bounces =
  /mailer-daemon|postmaster|undeliver|delivery (?:status|has failed)|returned mail|non remis|échec de la remise|не доставлен/iu;
const receipts =
  /accusé (?:de )?réception|acknowledg|receipt of your|зарегистрирован|принято к рассмотрению|обращение принято|тіркелді/iu;

/** A proposal from the sender and the subject; the body of an answer may well speak of a receipt. */
export function kindOfMessage(sender: string, subject: string): IncomingKind {
  if (bounces.test(`${sender} ${subject}`)) return 'bounce';
  return receipts.test(subject) ? 'acknowledgement' : 'reply';
}
