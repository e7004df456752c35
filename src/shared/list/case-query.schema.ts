import { z } from 'zod';
import { CaseStatus, caseTypes } from '../casefile/casefile.schema';
import { CountryCode, RecordId, Sensitivity, ShortText } from '../record/record.schema';

/** What a list of cases is narrowed to: within one field any value is enough, between fields all must fit. */
export const CaseFilters = z.strictObject({
  statuses: z.array(CaseStatus).max(20).optional(),
  types: z.array(z.enum(caseTypes)).max(20).optional(),
  countries: z.array(CountryCode).max(250).optional(),
  leads: z.array(ShortText).max(200).optional(),
  /** Led by whoever asks: a view that means somebody else in the vault of somebody else. */
  mine: z.literal(true).optional(),
  detained: z.boolean().optional(),
  sensitivities: z.array(Sensitivity).max(4).optional(),
  /** Nothing of the case has changed for as many days. */
  quietDays: z.int().min(1).max(3650).optional(),
});
export type CaseFilters = z.infer<typeof CaseFilters>;
export type CaseFilterField = keyof CaseFilters;

export const caseSortKeys = ['number', 'title', 'status', 'country', 'lead', 'daysHeld', 'activity'] as const;
export const CaseSort = z.strictObject({ key: z.enum(caseSortKeys), descending: z.boolean() });
export type CaseSort = z.infer<typeof CaseSort>;
export const newestFirst: CaseSort = { key: 'activity', descending: true };

/** Which cases, in which order. */
export const CaseQuery = z.strictObject({
  text: z.string().max(200),
  filters: CaseFilters,
  sort: CaseSort,
  /** In which titles are compared. */
  language: z.enum(['en', 'fr', 'ru']),
});
export type CaseQuery = z.infer<typeof CaseQuery>;

/** A stretch of the list, by place: a scroll bar may be dropped anywhere. */
export const Stretch = z.strictObject({
  offset: z.int().min(0).max(10_000_000),
  limit: z.int().min(1).max(1000),
});

export type Stretch = z.infer<typeof Stretch>;

/** The fields whose values are offered with their numbers of cases. */
export const caseFacets = ['statuses', 'types', 'countries', 'leads', 'sensitivities', 'detained'] as const;
export const CaseFacet = z.enum(caseFacets);
export type CaseFacet = z.infer<typeof CaseFacet>;
/** `value` as text: a status, a country, a level, "true". */
export const FacetCount = z.object({ value: z.string(), count: z.int() });
export type FacetCount = z.infer<typeof FacetCount>;

/** One act upon many records. */
export const CaseAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lead'), lead: ShortText }),
  z.strictObject({ kind: z.literal('status'), status: CaseStatus }),
  z.strictObject({ kind: z.literal('sensitivity'), sensitivity: Sensitivity }),
  z.strictObject({ kind: z.literal('task'), title: ShortText.min(1) }),
  z.strictObject({ kind: z.literal('remove') }),
]);
export type CaseAct = z.infer<typeof CaseAct>;

/** More at once would hold the vault for longer than a person waits. */
export const mostAtOnce = 5000;
export const BulkInput = z.strictObject({ ids: z.array(RecordId).min(1).max(mostAtOnce), act: CaseAct });
export const BulkResult = z.object({
  changed: z.int(),
  /** Those that were as asked already. */
  unchanged: z.int(),
  /** Those that could not be changed; nothing of these was written. */
  failed: z.array(z.object({ id: RecordId, number: z.string(), code: z.string() })),
});
export type BulkResult = z.infer<typeof BulkResult>;
