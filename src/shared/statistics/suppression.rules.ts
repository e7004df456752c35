/**
 * Small numbers point at people: "one woman, Aktobe, May" is a name for those who know the place. Before a table goes to
 * the public, what rests on fewer than five is hidden, and as much more as it takes that the total does not tell it.
 */
import type { StatisticsCell, StatisticsTable } from './statistics.schema';

/** The usual threshold of statistical offices for tables of persons. */
export const smallest = 5;

/** A cell and the number of persons or records that it rests on: 400 days held can be those of one person. */
export interface CountedCell {
  readonly key: string;
  readonly label: StatisticsCell['label'];
  readonly value: number;
  readonly basis: number;
}

export interface CountedTable {
  readonly cells: readonly CountedCell[];
  readonly total: { readonly value: number; readonly basis: number };
  readonly undated: number;
}

export function shownInFull({ cells, total, undated }: CountedTable): StatisticsTable {
  return {
    cells: cells.map(({ key, label, value }) => ({ key, label, value })),
    total: total.value,
    undated,
  };
}

/**
 * The table as it may be published. Hidden are cells on a basis of 1 to 4 and, until the total leaves each of them room
 * for five, the next smallest; where no further cell is left, the total. Zero says nothing of anybody and stays.
 * Protects each table by itself: two tables of overlapping periods can still be subtracted from one another.
 */
export function shownToThePublic({ cells, total, undated }: CountedTable): StatisticsTable {
  const filled = cells.filter(({ basis }) => basis > 0).toSorted((a, b) => a.basis - b.basis);
  const small = filled.filter(({ basis }) => basis < smallest).length;
  let count = small;
  while (small > 0 && count < filled.length && isTold(filled.slice(0, count))) count += 1;
  const hiding = filled.slice(0, count);
  const hidden = new Set(hiding.map(({ key }) => key));
  const totalTells = (total.basis > 0 && total.basis < smallest) || (count > 0 && isTold(hiding));
  return {
    cells: cells.map(({ key, label, value }) => ({ key, label, value: hidden.has(key) ? null : value })),
    total: totalTells ? null : total.value,
    undated: undated > 0 && undated < smallest ? null : undated,
  };
}

/** Whether their sum, which the total gives away, keeps one of them below five: each is known to be at least one. */
function isTold(hidden: readonly CountedCell[]): boolean {
  const sum = hidden.reduce((all, { basis }) => all + basis, 0);
  return hidden.length < 2 || sum - (hidden.length - 1) < smallest;
}
