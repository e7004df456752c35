import { addMonths } from '@shared/calendar/civil-day.rules';
import type { StatisticsQuery } from '@shared/statistics/statistics.schema';
import type { CountedCell } from '@shared/statistics/suppression.rules';

type Period = Pick<StatisticsQuery, 'by' | 'from' | 'until'>;

/** The years or months of a period. */
export function stepsOf({ by, from, until }: Period): string[] {
  const length = by === 'year' ? 4 : 7;
  const steps: string[] = [];
  for (let day = `${from.slice(0, length)}-01`.slice(0, 7); day.slice(0, length) <= until.slice(0, length);) {
    steps.push(day.slice(0, length));
    day = addMonths(`${day.slice(0, 7)}-01`, by === 'year' ? 12 : 1);
  }
  return steps;
}

/** Time in its order and without gaps; all else by size, what is not known last. */
export function inOrder(cells: readonly CountedCell[], period: Period): CountedCell[] {
  if (period.by !== 'year' && period.by !== 'month')
    return cells.toSorted(
      (a, b) => Number(a.key === '') - Number(b.key === '') || b.value - a.value || (a.key < b.key ? -1 : 1),
    );
  const found = new Map(cells.map((cell) => [cell.key, cell]));
  const keys = [...new Set([...stepsOf(period), ...found.keys()])].toSorted();
  return keys.map((key) => found.get(key) ?? { key, label: null, value: 0, basis: 0 });
}
