/** What a list is narrowed to by its text: the same search as in the one box, phrases and fields included. */
import { sql, type SQL } from 'drizzle-orm';
import type { SearchHit } from '@shared/search/search.schema';
import type { ReadStore } from '../store/store';
import { isPlain, readAsk } from './search-ask.rules';
import { findAsked } from './search.asked';
import { recordsWith } from './search.lookup';

/** More rows than any list that somebody narrows by a phrase or a field has. */
const mostAsked = 100_000;

/**
 * The ids of the records of this kind that fit, as `id`; undefined when the text filters nothing. With `most` no more than
 * the newest are looked at.
 */
export function recordsFound(
  read: ReadStore,
  kind: SearchHit['kind'],
  text: string,
  most?: number,
): SQL | undefined {
  if (isPlainText(text)) return recordsWith(kind, text, most);
  const ids = findAsked(read, readAsk(text), [kind], most ?? mostAsked).map(({ recordId }) => recordId);
  return sql`select value as id from json_each(${JSON.stringify(ids)})`;
}

/** Whether it asks for no more than words. */
export function isPlainText(text: string): boolean {
  return isPlain(readAsk(text));
}
