import { z } from 'zod';

/**
 * The document model: what the services hand to the typesetter. Every string is final text (quotes, no-break spaces,
 * dates and plurals already set for the language) and is printed character by character; nothing in it is markup.
 */

/** A text of any length; a line feed breaks the line. The cap on the sum of all texts is in the typesetter. */
export const PageText = z.string();

/** A stretch of text in one style. */
export const Run = z.strictObject({
  text: PageText,
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
export type Run = z.infer<typeof Run>;

/** One paragraph, or one item of a list. */
export const Runs = z.array(Run);
export type Runs = z.infer<typeof Runs>;

/** Names one picture of a request's `images`: letters, digits, hyphen, underscore. */
export const ImageKey = z.string().regex(/^[\w-]{1,100}$/);
export type ImageKey = z.infer<typeof ImageKey>;

export const ParagraphBlock = z.strictObject({ kind: z.literal('paragraph'), runs: Runs });

/** Plain list: bullets or numbers. The demands of a letter are a block of their own. */
export const ListBlock = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(Runs),
});

/** Level 1 is the first below the title of the letter, or below the section of the dossier. */
export const HeadingBlock = z.strictObject({
  kind: z.literal('heading'),
  level: z.int().min(1).max(3),
  text: PageText,
});

export const demandNumberings = ['1.', '1)', '(1)', 'a)'] as const;

/** What the letter asks for: a leading sentence, then numbered demands whose end punctuation is already set. */
export const DemandsBlock = z.strictObject({
  kind: z.literal('demands'),
  intro: Runs,
  items: z.array(Runs),
  /** As the language has it: French and English `1.`, Russian `1)`. */
  numbering: z.enum(demandNumberings).default('1.'),
});

/** A letter's body. */
export const LetterBodyBlock = z.discriminatedUnion('kind', [
  ParagraphBlock,
  ListBlock,
  HeadingBlock,
  DemandsBlock,
]);
export type LetterBodyBlock = z.infer<typeof LetterBodyBlock>;

/** The header row is repeated on every page the table covers. `widths` are relative; empty: equal columns. */
export const TableBlock = z.strictObject({
  kind: z.literal('table'),
  columns: z.array(PageText).min(1).max(12),
  rows: z.array(z.array(Runs)),
  widths: z.array(z.number().positive()).max(12).default([]),
});

/** `mark` is the word for the kind of entry ("arrest", "remedy"); `source` says who asserts it; both may be empty. */
export const ChronologyBlock = z.strictObject({
  kind: z.literal('chronology'),
  columns: z.strictObject({ date: PageText, text: PageText }),
  entries: z.array(
    z.strictObject({
      date: PageText,
      mark: PageText,
      title: PageText,
      text: z.array(Runs),
      source: PageText,
    }),
  ),
});

/** A person sheet or the particulars of a detention: label left, value right, with an optional portrait. */
export const DefinitionsBlock = z.strictObject({
  kind: z.literal('definitions'),
  items: z.array(z.strictObject({ label: PageText, value: z.array(Runs) })),
  image: ImageKey.nullable().default(null),
  /** Alternative text of the portrait, for readers who do not see it. */
  imageAlt: PageText.default(''),
});

/** A framed remark: what was left out, what must not be published. */
export const NoticeBlock = z.strictObject({ kind: z.literal('notice'), title: PageText, runs: Runs });

export const FigureBlock = z.strictObject({
  kind: z.literal('figure'),
  image: ImageKey,
  alt: PageText,
  caption: PageText,
  /** Width in millimetres; the text is 160 wide. */
  width: z.number().min(10).max(160),
});

/** A dossier's section. */
export const DossierBlock = z.discriminatedUnion('kind', [
  ParagraphBlock,
  ListBlock,
  HeadingBlock,
  DemandsBlock,
  TableBlock,
  ChronologyBlock,
  DefinitionsBlock,
  NoticeBlock,
  FigureBlock,
]);
export type DossierBlock = z.infer<typeof DossierBlock>;

/** What the file says about itself. Never a user name, a path or a machine (security.md section 6). */
export const PageMetadata = z.strictObject({
  title: PageText,
  author: PageText,
  keywords: z.array(PageText).default([]),
  /** The document's day, `YYYY-MM-DD`. It fixes the file's time stamp too: equal input gives equal bytes. */
  date: z.iso.date(),
});
export type PageMetadata = z.infer<typeof PageMetadata>;

/** A name with lines under it: a copy list, the enclosures. An empty `lines` leaves the part out. */
export const LabelledLines = z.strictObject({ label: PageText, lines: z.array(PageText) });
export type LabelledLines = z.infer<typeof LabelledLines>;

/** Text with the places `{page}` and `{total}`, such as "page {page} sur {total}". */
export const PageLabel = z.string();
