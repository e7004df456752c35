import { z } from 'zod';
import { LocalizedText } from '../language/language.schema';
import { CivilDate, RecordId } from '../record/record.schema';

export const measures = [
  'cases_opened',
  'cases_closed',
  'acts',
  'detentions',
  'days_held',
  'letters',
] as const;
export const Measure = z.enum(measures);
export type Measure = z.infer<typeof Measure>;

export const breakdowns = [
  'year',
  'month',
  'type',
  'country',
  'region',
  'status',
  'outcome',
  'gender',
  'custody',
  'language',
  'authority',
  /** Coded after HURIDOCS: the act (list 4), who did it (24), the ground on which somebody is held (29). */
  'term',
  'perpetrator',
  'ground',
] as const;
export const Breakdown = z.enum(breakdowns);
export type Breakdown = z.infer<typeof Breakdown>;

/** What each measure can be broken down by. */
export const breakdownsOf: Record<Measure, readonly Breakdown[]> = {
  cases_opened: ['year', 'month', 'type', 'country', 'status'],
  cases_closed: ['year', 'month', 'outcome', 'type', 'country'],
  acts: ['year', 'month', 'type', 'term', 'perpetrator', 'gender', 'country', 'region'],
  detentions: ['year', 'month', 'ground', 'gender', 'country', 'region'],
  days_held: ['year', 'month', 'gender', 'country', 'region', 'custody'],
  letters: ['year', 'month', 'language', 'authority', 'country'],
};

/** Measures whose records point to a place of the vault. */
export const placedMeasures: readonly Measure[] = ['acts', 'detentions', 'days_held'];

/** Both days counted. */
export const StatisticsQuery = z
  .strictObject({
    measure: Measure,
    by: Breakdown,
    from: CivilDate,
    until: CivilDate,
    /** Only what lies in this place or anywhere below it; null: everything. Of measures that know places. */
    within: RecordId.nullable().default(null),
    /** Small cells are hidden before the numbers leave the vault process. */
    publicly: z.boolean(),
  })
  .refine(({ measure, by }) => breakdownsOf[measure].includes(by), { path: ['by'] })
  .refine(({ measure, within }) => within === null || placedMeasures.includes(measure), { path: ['within'] })
  .refine(({ from, until }) => from <= until && Number(until.slice(0, 4)) - Number(from.slice(0, 4)) <= 100, {
    path: ['until'],
  });
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

export const StatisticsCell = z.object({
  /** A year, a month, a code, an id; empty: not known. A year among months: the month is not known. */
  key: z.string(),
  /** What it is called, where that is in the records and not in the catalogs. */
  label: LocalizedText.nullable(),
  /** null: hidden. */
  value: z.int().nullable(),
});
export type StatisticsCell = z.infer<typeof StatisticsCell>;

export const StatisticsTable = z.object({
  cells: z.array(StatisticsCell),
  /** null: hidden. */
  total: z.int().nullable(),
  /** Records that no period can hold, having no date. null: hidden. */
  undated: z.int().nullable(),
});
export type StatisticsTable = z.infer<typeof StatisticsTable>;
