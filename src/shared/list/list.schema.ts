import { z } from 'zod';
import { CaseStatus } from '../casefile/casefile.schema';
import { Language } from '../language/language.schema';
import { CivilDate, CountryCode, RecordId, Sensitivity, ShortText } from '../record/record.schema';
import { remedyStates } from '../remedy/remedy.schema';
import { taskStates } from '../task/task.schema';

/** The lists of the app. What each can be asked for, and shows, is in list-shapes.ts. */
export const listKinds = [
  'cases',
  'people',
  'organisations',
  'letters',
  'authorities',
  'events',
  'acts',
  'detentions',
  'documents',
  'remedies',
  'tasks',
] as const;
export const ListKind = z.enum(listKinds);
export type ListKind = z.infer<typeof ListKind>;

/** What one of the organisation's own fields must hold: choices by their ids, words of a text, a number or day between. */
export const CustomFilter = z.strictObject({
  any: z.array(RecordId).max(100).optional(),
  has: ShortText.optional(),
  /** A day, or a year or month of one, or a number; either end may be open. */
  from: z.string().max(30).optional(),
  to: z.string().max(30).optional(),
});
export type CustomFilter = z.infer<typeof CustomFilter>;

/** Stretches of days, counted from today. `past` and `ahead` have no other end. */
export const daySpans = ['past', 'today', 'next7', 'next30', 'ahead', 'last30', 'last365', 'none'] as const;
export type DaySpan = (typeof daySpans)[number];

const words = z.array(z.string().min(1).max(60)).max(60);

/**
 * What a list is narrowed to: within one field any value is enough, between fields all must fit. Values of closed lists
 * travel as text: a view that names a value which a later version no longer has finds nothing by it, and breaks nothing.
 */
export const ListFilters = z.strictObject({
  statuses: words.optional(),
  types: words.optional(),
  languages: words.optional(),
  countries: z.array(CountryCode).max(250).optional(),
  leads: z.array(ShortText).max(200).optional(),
  /** Led by, or the task of, whoever asks: a view that means somebody else in the vault of somebody else. */
  mine: z.literal(true).optional(),
  /** Somebody is held today. */
  detained: z.boolean().optional(),
  /** The address and the office-holder were checked within a year. */
  verified: z.boolean().optional(),
  sensitivities: z.array(Sensitivity).max(4).optional(),
  /** The day that the list is about: of an event, of an arrest, on which a task is due. */
  days: z.enum(daySpans).optional(),
  /** Nothing has changed for as many days. */
  quietDays: z.int().min(1).max(3650).optional(),
  /** Something happened, or somebody is held, there or in a place within it. */
  places: z.array(RecordId).min(1).max(60).optional(),
  /** An answer was due before today and has not come. */
  overdue: z.literal(true).optional(),
  /** Somebody wants to come back to it: at all, or by today. */
  flagged: z.enum(['any', 'due']).optional(),
  /** By the id of the field. */
  custom: z.record(RecordId, CustomFilter).optional(),
});
export type ListFilters = z.infer<typeof ListFilters>;
export type FilterField = keyof ListFilters;

/** `key`: of a column that has an order. */
export const ListSort = z.strictObject({ key: z.string().max(60), descending: z.boolean() });
export type ListSort = z.infer<typeof ListSort>;

/** Which records, in which order. */
export const ListQuery = z.strictObject({
  list: ListKind,
  text: z.string().max(200),
  filters: ListFilters,
  sort: ListSort,
  /** In which names are compared and lines are worded. */
  language: Language,
});
export type ListQuery = z.infer<typeof ListQuery>;

/** A stretch of the list, by place: a scroll bar may be dropped anywhere. */
export const Stretch = z.strictObject({
  offset: z.int().min(0).max(10_000_000),
  limit: z.int().min(1).max(1000),
});
export type Stretch = z.infer<typeof Stretch>;

/** What a line says in one column, in the language that was asked. */
export const Cell = z.object({
  text: z.string(),
  /** A second, smaller line. */
  under: z.string().optional(),
  /** How a machine reads it: a day as YYYY-MM-DD, a number without separators. Absent: the text. */
  plain: z.string().optional(),
  /** Shown as a mark rather than as words; `value` is what it marks. */
  mark: z.enum(['status', 'sensitivity', 'state', 'flag']).optional(),
  value: z.string().optional(),
});
export type Cell = z.infer<typeof Cell>;

/** A line of a list. `cells` by the key of the column: columns may come from data, so that the keys are open. */
export const ListLine = z.object({
  id: RecordId,
  revision: z.int(),
  name: z.string(),
  /** The case in which the record is read; null for what stands by itself. */
  caseFileId: RecordId.nullable(),
  /** The highest level of the record and of all that its line names. */
  level: Sensitivity,
  cells: z.record(z.string(), Cell),
});
export type ListLine = z.infer<typeof ListLine>;

/** The fields whose values are offered with their numbers. */
export const facets = [
  'statuses',
  'types',
  'languages',
  'countries',
  'leads',
  'sensitivities',
  'detained',
  'verified',
] as const;
export const Facet = z.enum(facets);
export type Facet = z.infer<typeof Facet>;
/** `value` as text: a status, a country, a level, "true". */
export const FacetCount = z.object({ value: z.string(), count: z.int() });
export type FacetCount = z.infer<typeof FacetCount>;

/** One act upon many records. Which list knows which is in list-shapes.ts. */
export const ListAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lead'), lead: ShortText }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.union([CaseStatus, z.enum(remedyStates), z.enum(taskStates)]),
  }),
  z.strictObject({ kind: z.literal('sensitivity'), sensitivity: Sensitivity }),
  z.strictObject({ kind: z.literal('task'), title: ShortText.min(1) }),
  z.strictObject({ kind: z.literal('remove') }),
  /** Of what is flagged already an empty reason, day or person stays. */
  z.strictObject({
    kind: z.literal('flag'),
    reason: ShortText,
    dueOn: CivilDate.nullable(),
    who: ShortText,
  }),
  /** Another day for those that are flagged. */
  z.strictObject({ kind: z.literal('flagDay'), dueOn: CivilDate.nullable() }),
  z.strictObject({ kind: z.literal('unflag') }),
]);
export type ListAct = z.infer<typeof ListAct>;
export type ActKind = ListAct['kind'];

/** More at once would hold the vault for longer than a person waits. */
export const mostAtOnce = 5000;
export const BulkInput = z.strictObject({
  list: ListKind,
  ids: z.array(RecordId).min(1).max(mostAtOnce),
  act: ListAct,
});
export const BulkResult = z.object({
  changed: z.int(),
  /** Those that were as asked already. */
  unchanged: z.int(),
  /** Those that could not be changed; nothing of these was written. `name`: a number or a title, may be empty. */
  failed: z.array(z.object({ id: RecordId, name: z.string(), code: z.string() })),
});
export type BulkResult = z.infer<typeof BulkResult>;

/** How many records of a list a search finds. Not exact: there may be more than are counted while somebody types. */
export const FoundInList = z.object({ list: ListKind, count: z.int(), exact: z.boolean() });
export type FoundInList = z.infer<typeof FoundInList>;

/** A list as a table in a file: these columns of all records that the question finds. */
export const ExportInput = ListQuery.extend({
  columns: z
    .array(z.strictObject({ key: z.string().max(60), title: z.string().max(200) }))
    .min(1)
    .max(60),
  /** Only these of them; absent: all. */
  ids: z.array(RecordId).max(1_000_000).optional(),
  /** Lines that are, or that name something, above this level stay in the vault. */
  upTo: Sensitivity,
  /** Offered as the name of the file, without its ending. */
  name: z.string().min(1).max(200),
});
export type ExportInput = z.infer<typeof ExportInput>;
export const ExportResult = z.object({
  /** False: cancelled in the dialog, nothing was written. */
  saved: z.boolean(),
  rows: z.int(),
  /** Left out because of their level. */
  withheld: z.int(),
});
