import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import {
  HeadingBlock,
  ImageKey,
  ListBlock,
  NoticeBlock,
  PageLabel,
  PageMetadata,
  PageText,
  ParagraphBlock,
  TableBlock,
} from './block.schema';

/** Numbers as bars: drawn by the layout from the numbers, so that they are exact at every size. */
export const BarsBlock = z.strictObject({
  kind: z.literal('bars'),
  title: PageText,
  /** What a reader who does not see the drawing is told. */
  alt: PageText,
  bars: z.array(
    z.strictObject({
      label: PageText,
      /** null: hidden; no bar is drawn, and `shown` says why. */
      value: z.number().min(0).nullable(),
      shown: PageText,
    }),
  ),
});
export type BarsBlock = z.infer<typeof BarsBlock>;

export const ReportBlock = z.discriminatedUnion('kind', [
  ParagraphBlock,
  ListBlock,
  HeadingBlock,
  TableBlock,
  NoticeBlock,
  BarsBlock,
]);
export type ReportBlock = z.infer<typeof ReportBlock>;

/** The annual report: cover, contents with page numbers, sections of text, tables and drawings. */
export const ReportPage = z.strictObject({
  language: DocumentLanguage,
  draftMark: PageText.nullable(),
  cover: z.strictObject({
    organisation: PageText,
    logo: ImageKey.nullable(),
    title: PageText,
    /** Set large. */
    year: PageText,
    subtitle: PageText,
    /** "Internal: not for publication". Empty: none. */
    mark: PageText,
    lines: z.array(PageText),
  }),
  contentsTitle: PageText,
  sections: z.array(z.strictObject({ title: PageText, blocks: z.array(ReportBlock) })),
  runningTitle: PageText,
  pageLabel: PageLabel,
  footer: PageText,
  metadata: PageMetadata,
});
export type ReportPage = z.infer<typeof ReportPage>;
