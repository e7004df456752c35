import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import {
  ImageKey,
  ListBlock,
  NoticeBlock,
  PageLabel,
  PageMetadata,
  PageText,
  ParagraphBlock,
  Runs,
} from './block.schema';

/** One question and its answer. `label` empty: the answer alone. */
export const FormEntry = z.strictObject({
  label: PageText,
  /** "Confidential". Empty: none. */
  mark: PageText,
  blocks: z.array(z.discriminatedUnion('kind', [ParagraphBlock, ListBlock])),
  /** The question above its answer. */
  wide: z.boolean(),
  /** To be ticked with a pen. */
  boxes: z.array(PageText),
  /** Lines to write on. */
  rows: z.int().min(0).max(40),
});
export type FormEntry = z.infer<typeof FormEntry>;

/** A form of a body or a sheet: questions with answers under headings, signatures at the end. */
export const FormPage = z.strictObject({
  language: DocumentLanguage,
  draftMark: PageText.nullable(),
  compact: z.boolean(),
  logo: ImageKey.nullable(),
  organisation: PageText,
  /** The body to which it is sent; empty: none. */
  forum: PageText,
  address: z.array(PageText),
  title: PageText,
  /** Our reference, the day. */
  particulars: z.array(z.strictObject({ label: PageText, value: PageText })),
  opening: z.array(Runs),
  /** What the marks mean; null: nothing is marked. */
  notice: NoticeBlock.nullable(),
  sections: z.array(z.strictObject({ heading: PageText, text: z.array(Runs), entries: z.array(FormEntry) })),
  closing: z.array(Runs),
  /** Place and day above the signatures; empty: to be written by hand. */
  placeDate: PageText,
  signatures: z.array(
    z.strictObject({ label: PageText, name: PageText, title: PageText, image: ImageKey.nullable() }),
  ),
  runningTitle: PageText,
  pageLabel: PageLabel,
  metadata: PageMetadata,
});
export type FormPage = z.infer<typeof FormPage>;
