import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import { PageLabel, PageMetadata, PageText, Runs } from './block.schema';
import { LetterPage, Partner } from './letter-page.schema';

/**
 * A petition: a list of those who signed, after the letter that hands it over, or a blank sheet to sign on. `rows` empty
 * and `blankRows` above 0: a sheet.
 */
export const PetitionPage = z.strictObject({
  language: DocumentLanguage,
  cover: LetterPage.nullable(),
  /** Who collects, above the title. */
  organisation: PageText,
  title: PageText,
  /** What the signatories ask for. */
  text: z.array(Runs),
  /** Under the names of the co-sponsors; absent: none. */
  partners: z.array(Partner).optional(),
  columns: z
    .array(z.strictObject({ title: PageText, width: z.number().positive() }))
    .min(1)
    .max(8),
  rows: z.array(z.array(PageText)),
  blankRows: z.int().min(0).max(60),
  /** Under the table: how many signed, or what becomes of the data. */
  notes: z.array(PageText),
  runningTitle: PageText,
  pageLabel: PageLabel,
  metadata: PageMetadata,
});
export type PetitionPage = z.infer<typeof PetitionPage>;
