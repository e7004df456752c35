import { daysUntil } from '../calendar/civil-day.rules';
import type { LocalizedText } from '../language/language.schema';
import type { ReplyRow, ReplyTable } from './reply-rates.schema';
import { shownToThePublic } from './suppression.rules';

/** One letter as it went out by one way, and the first answer to it. Days as YYYY-MM-DD. */
export interface SentLetter {
  readonly key: string;
  readonly sentOn: string;
  /** null: none yet. */
  readonly answeredOn: string | null;
}

/**
 * What was answered, group by group, the largest first. The total counts each letter once: `whole` are the letters
 * whatever the groups. A public table hides rows of fewer than five letters, and as many more as its total would tell.
 */
export function replyTable(
  letters: readonly SentLetter[],
  whole: readonly SentLetter[],
  labelOf: (key: string) => LocalizedText | null,
  publicly: boolean,
): ReplyTable {
  const groups = new Map<string, SentLetter[]>();
  for (const letter of letters) groups.set(letter.key, [...(groups.get(letter.key) ?? []), letter]);
  const rows = [...groups].map(([key, group]) => rowOf(key, labelOf(key), group));
  const sorted = rows.toSorted((a, b) => (b.sent ?? 0) - (a.sent ?? 0) || (a.key < b.key ? -1 : 1));
  const total = rowOf('', null, whole);
  if (!publicly) return { rows: sorted, total };
  const cells = sorted.map(({ key, label, sent }) => ({ key, label, value: sent ?? 0, basis: sent ?? 0 }));
  const shown = shownToThePublic({
    cells,
    total: { value: whole.length, basis: whole.length },
    undated: 0,
  });
  const hidden = new Set(shown.cells.filter(({ value }) => value === null).map(({ key }) => key));
  return {
    rows: sorted.map((row) => (hidden.has(row.key) ? withheld(row) : row)),
    total: shown.total === null ? withheld(total) : total,
  };
}

function withheld({ key, label }: ReplyRow): ReplyRow {
  return { key, label, sent: null, answered: null, medianDays: null };
}

function rowOf(key: string, label: LocalizedText | null, letters: readonly SentLetter[]): ReplyRow {
  const delays = letters.flatMap(({ sentOn, answeredOn }) =>
    answeredOn === null ? [] : [Math.max(0, daysUntil(sentOn, answeredOn))],
  );
  return { key, label, sent: letters.length, answered: delays.length, medianDays: medianOf(delays) };
}

/** null: of nothing. Of an even number the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
