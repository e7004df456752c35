import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import {
  DefinitionsBlock,
  ImageKey,
  PageLabel,
  PageMetadata,
  PageText,
  Runs,
  TableBlock,
} from './block.schema';

const Items = DefinitionsBlock.shape.items;

/** What a piece of evidence is and through whose hands it went: to be signed and handed over with it. */
export const CertificatePage = z.strictObject({
  language: DocumentLanguage,
  draftMark: PageText.nullable(),
  /** Name of the organisation that certifies. */
  organisation: PageText,
  logo: ImageKey.nullable(),
  title: PageText,
  /** Exhibit and case number. */
  subtitle: PageText,
  document: z.strictObject({ title: PageText, items: Items }),
  files: z.strictObject({
    title: PageText,
    /** Instead of the list when there is no file. */
    none: PageText,
    hashLabel: PageText,
    entries: z.array(
      z.strictObject({ title: PageText, items: Items, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    ),
  }),
  custody: z.strictObject({ title: PageText, note: Runs, table: TableBlock }),
  check: z.strictObject({ title: PageText, paragraphs: z.array(Runs), steps: z.array(Runs) }),
  statement: z.strictObject({ title: PageText, paragraphs: z.array(Runs), lines: z.array(PageText) }),
  /** How carefully the paper must be handled: at the head and foot of each page. */
  band: PageText,
  pageLabel: PageLabel,
  footer: PageText,
  metadata: PageMetadata,
});
export type CertificatePage = z.infer<typeof CertificatePage>;
