import { z } from 'zod';
import { DossierPage } from './dossier-page.schema';
import { ImageKey } from './block.schema';
import { CertificatePage } from './certificate-page.schema';
import { FormPage } from './form-page.schema';
import { LetterPage } from './letter-page.schema';
import { PostalPage } from './postal-page.schema';
import { ReportPage } from './report-page.schema';
import { PageDrawing } from './page-drawing.schema';
import { PetitionPage } from './petition-page.schema';
import { SheetPage } from './sheet-page.schema';

/**
 * Caps of one request. Text is counted in UTF-16 units over all strings: of one letter or sheet, and of a dossier, of
 * which 500 pages hold about a million and a half (docs/decisions/0002).
 */
export const typesetLimits = {
  textUnits: 1_000_000,
  dossierTextUnits: 3_000_000,
  images: 400,
  imageBytes: 30_000_000,
  imagePixels: 50_000_000,
} as const;

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** PNG, JPEG or plain SVG bytes by key. A drawing that runs, loads or nests anything is refused. */
export const Images = z.record(ImageKey, Bytes);
export type Images = z.infer<typeof Images>;

/** `drawing`: for the screen, a page each. `pdf`: PDF/A-2a, for the file and the printer. `fit`: of one letter, how it sits on its pages. */
export const typesetOutputs = ['drawing', 'pdf', 'fit'] as const;

const common = { images: Images.default({}), output: z.enum(typesetOutputs) };

/** `letters` joins several letters in one file; the page numbers of each start again at 1. */
export const TypesetRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter'), page: LetterPage, ...common }),
  z.strictObject({ kind: z.literal('letters'), pages: z.array(LetterPage).min(1).max(5_000), ...common }),
  z.strictObject({ kind: z.literal('dossier'), page: DossierPage, ...common }),
  z.strictObject({ kind: z.literal('certificate'), page: CertificatePage, ...common }),
  z.strictObject({ kind: z.literal('form'), page: FormPage, ...common }),
  z.strictObject({ kind: z.literal('report'), page: ReportPage, ...common }),
  z.strictObject({ kind: z.literal('petition'), page: PetitionPage, ...common }),
  z.strictObject({ kind: z.literal('sheet'), page: SheetPage, ...common }),
  z.strictObject({ kind: z.literal('postal'), page: PostalPage, ...common }),
]);
/** What a caller builds: fields with a default may be left out. */
export type TypesetRequest = z.input<typeof TypesetRequest>;
/** The same after parsing. */
export type ParsedTypesetRequest = z.output<typeof TypesetRequest>;

/** A character that no shipped font can print; `where` is the path of the first string that holds it. */
export const MissingGlyph = z.strictObject({
  code: z.literal('MISSING_GLYPH'),
  character: z.string(),
  /** `U+6F22`. */
  codePoint: z.string(),
  /** Such as `page.body.2.runs.0.text`. */
  where: z.string(),
});

/** Text that was changed because it would have broken the compiler (security.md finding 7). */
export const TextCleaned = z.strictObject({ code: z.literal('TEXT_CLEANED'), where: z.string() });

/** What a preview tells and a PDF refuses (a missing glyph), and what both only tell. */
export const TypesetWarning = z.discriminatedUnion('code', [MissingGlyph, TextCleaned]);
export type TypesetWarning = z.infer<typeof TypesetWarning>;

/** How a letter sits on its pages. */
export const LetterFit = z.strictObject({
  /** How close it is set so that no last page holds a few lines, from 0 (as usual) to 1. */
  closeness: z.number().min(0).max(1),
  /** What the last page has left below the end, in millimetres. */
  room: z.number(),
});
export type LetterFit = z.infer<typeof LetterFit>;

export const TypesetResult = z.discriminatedUnion('output', [
  z.strictObject({
    output: z.literal('drawing'),
    /** In order. */
    pages: z.array(PageDrawing),
    pageCount: z.int().min(1),
    warnings: z.array(TypesetWarning),
  }),
  z.strictObject({
    output: z.literal('pdf'),
    pdf: Bytes,
    pageCount: z.int().min(1),
    warnings: z.array(TypesetWarning),
  }),
  z.strictObject({
    output: z.literal('fit'),
    fit: LetterFit,
    pageCount: z.int().min(1),
    warnings: z.array(TypesetWarning),
  }),
]);
export type TypesetResult = z.infer<typeof TypesetResult>;
export type TypesetDrawing = Extract<TypesetResult, { output: 'drawing' }>;
export type TypesetPdf = Extract<TypesetResult, { output: 'pdf' }>;
