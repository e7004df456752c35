/** By which texts a record is found, and which of them a search may show. */
import { needToKnow } from '@shared/record/field-level';
import type { Sensitivity } from '@shared/record/record.schema';

/** A text of the record itself, or one of a part with a level of its own. */
export type Findable = string | { readonly text: string; readonly level: Sensitivity };

/** What everybody who works with the vault reads: a public case hides none of it. */
const usual = 2;

/** Texts of a part of the record; what is higher within the part stays so. */
export function atLevel(level: Sensitivity, texts: readonly Findable[]): Findable[] {
  return texts.map((one) => {
    if (typeof one === 'string') return { text: one, level };
    return one.level >= level ? one : { text: one.text, level };
  });
}

/** What the index holds. A record that is need-to-know itself is found by its own words: its page shows them. */
export function foundIn(texts: readonly Findable[]): string[] {
  return texts.flatMap((one) => (typeof one === 'string' ? one : one.level < needToKnow ? one.text : []));
}

/** Out of what a snippet may be cut: nothing above the level under which the hit stands, nothing that is need-to-know. */
export function shownIn(texts: readonly Findable[], level: Sensitivity): string[] {
  if (level >= needToKnow) return [];
  const most = Math.max(level, usual);
  return texts.flatMap((one) => (typeof one === 'string' ? one : one.level <= most ? one.text : []));
}
