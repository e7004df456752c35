/**
 * What of a counted measure may stand in a report. Several tables of one measure stand in it, and all have the same total:
 * what one hides must not be found by way of another.
 */
import type { Breakdown, Measure, StatisticsTable } from '../statistics/statistics.schema';
import { shownInFull, shownToThePublic, smallest, type CountedTable } from '../statistics/suppression.rules';

/** Everything counted for a report. */
export interface ReportCounts {
  /** Of the year, in the order of the sections. */
  readonly breakdowns: readonly {
    readonly measure: Measure;
    readonly by: Breakdown;
    readonly table: CountedTable;
  }[];
  /** Each measure by year, the year of the report last. */
  readonly years: readonly { readonly measure: Measure; readonly table: CountedTable }[];
}

export interface ReportFigures {
  /** Of the year. null: hidden. */
  readonly totals: ReadonlyMap<Measure, number | null>;
  readonly breakdowns: readonly {
    readonly measure: Measure;
    readonly by: Breakdown;
    /** null: nothing of it can be shown. */
    readonly table: StatisticsTable | null;
  }[];
  /** Without sums: a year that is hidden must not be what a sum leaves over. */
  readonly years: readonly { readonly measure: Measure; readonly table: StatisticsTable }[];
}

export function reportFigures(counts: ReportCounts, publicly: boolean): ReportFigures {
  const totals = new Map<Measure, number | null>();
  for (const { measure, table } of counts.breakdowns)
    if (!totals.has(measure)) totals.set(measure, totalOf(table, publicly));
  return {
    totals,
    // A breakdown of which nothing is known says nothing.
    breakdowns: counts.breakdowns.filter(knowsSomething).map(({ table, ...what }) => ({
      ...what,
      table: publicly ? publicTable(table) : shownInFull(table),
    })),
    years: counts.years.map(({ measure, table }) => ({
      measure,
      table: publicly ? eachByItself(table) : shownInFull(table),
    })),
  };
}

function knowsSomething({ table }: { readonly table: CountedTable }): boolean {
  return table.cells.some(({ key }) => key !== '');
}

function isSmall(basis: number): boolean {
  return basis > 0 && basis < smallest;
}

function totalOf({ total }: CountedTable, publicly: boolean): number | null {
  return publicly && isSmall(total.basis) ? null : total.value;
}

/**
 * The total stands elsewhere in the report: a table that is only safe without it cannot stand in it at all. Nor does one
 * that is left with zeros and asterisks: it says nothing.
 */
function publicTable(table: CountedTable): StatisticsTable | null {
  if (isSmall(table.total.basis)) return null;
  const shown = shownToThePublic(table);
  const says = shown.cells.some(({ value }) => value !== null && value > 0) || table.total.value === 0;
  return shown.total === null || !says ? null : shown;
}

/** No sum is published over these cells, so that none can be found by subtraction. */
function eachByItself({ cells }: CountedTable): StatisticsTable {
  return {
    cells: cells.map(({ key, label, value, basis }) => ({
      key,
      label,
      value: isSmall(basis) ? null : value,
    })),
    total: null,
    undated: null,
  };
}
