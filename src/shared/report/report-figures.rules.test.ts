import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedTable } from '../statistics/suppression.rules';
import { reportFigures, type ReportCounts } from './report-figures.rules';

const table = (numbers: Readonly<Record<string, number>>): CountedTable => {
  const cells = Object.entries(numbers).map(([key, value]) => ({ key, label: null, value, basis: value }));
  const value = cells.reduce((sum, cell) => sum + cell.value, 0);
  return { cells, total: { value, basis: value }, undated: 0 };
};
const counts = (
  byType: Readonly<Record<string, number>>,
  byCountry: Readonly<Record<string, number>>,
  byYear: Readonly<Record<string, number>> = {},
): ReportCounts => ({
  breakdowns: [
    { measure: 'acts', by: 'type', table: table(byType) },
    { measure: 'acts', by: 'country', table: table(byCountry) },
  ],
  years: [{ measure: 'acts', table: table(byYear) }],
});
const values = (given: ReportCounts) =>
  reportFigures(given, true).breakdowns.map(({ table: one }) => one?.cells.map(({ value }) => value) ?? null);

describe('what a public report shows', () => {
  it('hides all of a measure whose total is small', () => {
    const given = counts({ a: 2, b: 1 }, { KZ: 3 }, { 2025: 7, 2026: 3 });
    const { totals, years } = reportFigures(given, true);
    expect(totals.get('acts')).toBeNull();
    expect(values(given)).toEqual([null, null]);
    expect(years[0]?.table.cells.map(({ value }) => value)).toEqual([7, null]);
  });

  it('leaves out the table that the total, shown elsewhere, would give away', () => {
    // 2 + 2 + 2: beside a total of 6 each of them is at most four.
    expect(values(counts({ a: 6 }, { KZ: 2, KG: 2, UZ: 2 }))).toEqual([[6], null]);
  });

  it('hides the next smallest where one alone would be what is left over', () => {
    expect(values(counts({ a: 9, b: 6, c: 1 }, { KZ: 16 }))).toEqual([[9, null, null], [16]]);
  });

  it('shows everything inside', () => {
    const { totals, breakdowns } = reportFigures(counts({ a: 1 }, { KZ: 1 }), false);
    expect(totals.get('acts')).toBe(1);
    expect(breakdowns[0]?.table?.cells[0]?.value).toBe(1);
  });

  it('never tells a number from 1 to 4, nor leaves one over from a total that it shows', () => {
    const cells = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(30), { minKeys: 1 });
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        const { totals, breakdowns } = reportFigures(counts(one, other), true);
        const total = totals.get('acts') ?? null;
        if (total !== null) expect(total === 0 || total >= 5).toBe(true);
        for (const { table: shown } of breakdowns) {
          if (shown === null) continue;
          for (const { value } of shown.cells)
            if (value !== null) expect(value === 0 || value >= 5).toBe(true);
          const hidden = shown.cells.filter(({ value }) => value === null).length;
          const rest = (shown.total ?? 0) - shown.cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
          // With n hidden cells of at least 1, none is below 5 for certain unless the rest is too small.
          if (hidden > 0) expect(hidden >= 2 && rest - (hidden - 1) >= 5).toBe(true);
        }
      }),
    );
  });
});
