import { z } from 'zod';
import { DocumentLanguage, Language } from '../language/language.schema';
import type { ListKind } from '../list/list.schema';
import { RecordId } from '../record/record.schema';
import { Encoding } from './encoding.schema';

/** The lists that a table can be taken into. */
export const tableKinds = [
  'people',
  'organisations',
  'authorities',
  'cases',
  'events',
] as const satisfies readonly ListKind[];
export const TableKind = z.enum(tableKinds);
export type TableKind = z.infer<typeof TableKind>;

export const delimiters = [',', ';', '\t', '|'] as const;
export const Delimiter = z.enum(delimiters);
export type Delimiter = z.infer<typeof Delimiter>;

/** More at once would fill a list that nobody looks through. */
export const mostLines = 10_000;

/**
 * The fields that a column can hold. Those that the list shows bear the keys of its columns, so that an exported list
 * finds its way back.
 */
export const tableFields = {
  people: [
    'name',
    'given',
    'patronymic',
    'family',
    'codeName',
    'gender',
    'born',
    'birthPlace',
    'citizenship',
    'occupation',
    'profile',
    'email',
    'phone',
    'address',
    'notes',
    'sensitivity',
  ],
  organisations: [
    'name',
    'acronym',
    'kind',
    'registration',
    'country',
    'mayBeNamed',
    'description',
    'email',
    'phone',
    'address',
    'web',
    'notes',
    'sensitivity',
  ],
  authorities: [
    'name',
    'post',
    'kind',
    'country',
    'holder',
    'holderGender',
    'address',
    'email',
    'pressEmail',
    'phone',
    'fax',
    'web',
    'languages',
    'verified',
    'source',
    'notes',
    'sensitivity',
  ],
  cases: [
    'number',
    'title',
    'subject',
    'type',
    'status',
    'country',
    'lead',
    'opened',
    'summary',
    'notes',
    'sensitivity',
  ],
  events: [
    'case',
    'date',
    'name',
    'kind',
    'acts',
    'actTerm',
    'place',
    'location',
    'description',
    'certainty',
    'country',
    'sensitivity',
  ],
} as const satisfies Readonly<Record<TableKind, readonly string[]>>;

/** Without one of these a line says nothing that could be kept. */
export const neededFields: Readonly<Record<TableKind, readonly string[]>> = {
  people: ['name', 'family', 'codeName'],
  organisations: ['name'],
  authorities: ['name', 'post'],
  cases: ['title', 'subject'],
  events: ['case'],
};

const FieldKey = z.string().min(1).max(40);
/** Which column holds which field, counted from 0. */
export const TableMapping = z.record(FieldKey, z.int().min(0).max(500));
export type TableMapping = z.infer<typeof TableMapping>;

/** What was read, before anything is kept. */
export const TableFile = z.object({
  token: z.uuid(),
  kind: TableKind,
  /** Without its folder; empty: pasted. */
  name: z.string(),
  encoding: Encoding,
  delimiter: Delimiter,
  columns: z.array(z.string()),
  lines: z.int(),
  mapping: TableMapping,
});
export type TableFile = z.infer<typeof TableFile>;

/** What becomes of a line. `same`: it is that record; what is empty there is filled, nothing is overwritten. */
export const LineDecision = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('new') }),
  z.strictObject({ act: z.literal('skip') }),
  z.strictObject({ act: z.literal('same'), id: RecordId }),
]);
export type LineDecision = z.infer<typeof LineDecision>;

export const TableChoice = z.strictObject({
  token: z.uuid(),
  mapping: TableMapping,
  /** In which the table is written, where the letters do not tell. */
  language: DocumentLanguage,
  /** In which lines and findings are worded. */
  shownIn: Language,
  /** What is done with lines that are a record of the vault to the letter. */
  known: z.enum(['same', 'new', 'skip']),
  /** By the number of the line. */
  decisions: z.record(z.string().regex(/^\d{1,6}$/), LineDecision),
});
export type TableChoice = z.infer<typeof TableChoice>;

export const lineProblems = [
  'nothing_to_keep',
  'value_unknown',
  'term_unknown',
  'date_unknown',
  'date_impossible',
  'country_unknown',
  'level_unknown',
  'language_unknown',
  'email_invalid',
  'text_too_long',
  'case_missing',
  'case_unknown',
] as const;
export type LineProblemCode = (typeof lineProblems)[number];

export const LineProblem = z.object({
  /** As a text editor or a spreadsheet counts it, from 1. */
  line: z.int(),
  field: FieldKey,
  /** The title of the column; empty: of the whole line. */
  column: z.string(),
  code: z.enum(lineProblems),
  /** What stands there, shortened. */
  value: z.string(),
  /** What would be understood, where that is a short list. */
  allowed: z.array(z.string()),
  /** The line cannot be taken in; else it comes in without this value. */
  severe: z.boolean(),
});
export type LineProblem = z.infer<typeof LineProblem>;

/** A record of the vault that may be meant. */
export const Likely = z.object({
  id: RecordId,
  name: z.string(),
  detail: z.string(),
  /** To the letter, in some language. */
  exact: z.boolean(),
});
export type Likely = z.infer<typeof Likely>;

export const lineActs = ['new', 'same', 'skip', 'rejected'] as const;
export const LineAct = z.enum(lineActs);
export type LineAct = z.infer<typeof LineAct>;

/** A line as it was understood. */
export const LineView = z.object({
  line: z.int(),
  name: z.string(),
  act: LineAct,
  cells: z.record(FieldKey, z.object({ raw: z.string(), text: z.string(), wrong: z.boolean() })),
  likely: z.array(Likely),
  /** The record that it is taken for. */
  target: RecordId.nullable(),
  /** An earlier line that says the same. */
  twin: z.int().nullable(),
});
export type LineView = z.infer<typeof LineView>;

export const TableCheck = z.object({
  lines: z.int(),
  counts: z.record(LineAct, z.int()),
  /** The first of them. */
  problems: z.array(LineProblem),
  problemCount: z.int(),
  sample: z.array(LineView),
  /** Lines that may be a record of the vault or an earlier line: the first of them. */
  likely: z.array(LineView),
  likelyCount: z.int(),
});
export type TableCheck = z.infer<typeof TableCheck>;

/** What became of each line. */
export const TableResult = z.object({
  /** By which all of it is taken back; null: nothing was written. */
  change: z.uuid().nullable(),
  counts: z.record(LineAct, z.int()),
  lines: z.array(
    z.object({
      line: z.int(),
      name: z.string(),
      act: LineAct,
      id: RecordId.nullable(),
      caseFileId: RecordId.nullable(),
    }),
  ),
});
export type TableResult = z.infer<typeof TableResult>;
