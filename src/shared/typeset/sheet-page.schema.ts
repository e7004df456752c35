import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import { PageMetadata, PageText, Runs } from './block.schema';

/** The sheet with the vault's recovery key: one page, printed once, kept in an envelope. */
export const SheetPage = z.strictObject({
  language: DocumentLanguage,
  title: PageText,
  /** Which vault it opens, when it was made: label and value. */
  particulars: z.array(z.strictObject({ label: PageText, value: PageText })),
  explanation: z.array(Runs),
  keyLabel: PageText,
  /** The key in groups, in reading order: set large, in even columns, each group numbered. */
  groups: z.array(PageText).min(1).max(40),
  /** Things to do, each with a box to tick. */
  checklist: z.strictObject({ label: PageText, items: z.array(Runs) }),
  /** Place to write by hand: where the second copy is, who knows of it. */
  note: z.strictObject({ label: PageText, rows: z.int().min(0).max(12) }),
  footer: PageText,
  metadata: PageMetadata,
});
export type SheetPage = z.infer<typeof SheetPage>;
