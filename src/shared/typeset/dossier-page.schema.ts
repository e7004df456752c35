import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import { DossierBlock, ImageKey, PageLabel, PageMetadata, PageText } from './block.schema';

/** The band that says how carefully the paper must be handled: on the cover and at the head and foot of each page. */
export const SensitivityBand = z.strictObject({ text: PageText, level: z.int().min(1).max(4) });

export const DossierSectionPage = z.strictObject({ title: PageText, blocks: z.array(DossierBlock) });

/**
 * `book`: cover, contents with page numbers, sections. `plain`: sections under a head, as for a chronology alone. `sheet`:
 * all of it on exactly one page; the layout says of each section how many entries had no room.
 */
export const dossierSettings = ['book', 'plain', 'sheet'] as const;

/** A paper about a case, ready to be set. */
export const DossierPage = z.strictObject({
  language: DocumentLanguage,
  setting: z.enum(dossierSettings).default('book'),
  draftMark: PageText.nullable(),
  cover: z.strictObject({
    /** Name of the organisation that made the dossier. */
    organisation: PageText,
    logo: ImageKey.nullable(),
    /** What the paper is: "Dossier", above the title. */
    kind: PageText,
    title: PageText,
    subtitle: PageText,
    band: SensitivityBand,
    /** "Exemplaire n° 3 — remis à …". */
    copyNumber: PageText,
    /** Case number, date, language, who made it: label and value. */
    particulars: z.array(z.strictObject({ label: PageText, value: PageText })),
    /** How to handle the paper; at the foot of the cover. */
    lines: z.array(PageText),
  }),
  contentsTitle: PageText,
  /** Under a section of a sheet: "{count} more in the dossier". */
  moreLabel: PageText.default(''),
  sections: z.array(DossierSectionPage),
  /** At the head of each page after the cover, left; the band stands right. */
  runningTitle: PageText,
  pageLabel: PageLabel,
  /** At the foot of each page, left: copy number, date. */
  footer: PageText,
  metadata: PageMetadata,
});
export type DossierPage = z.infer<typeof DossierPage>;
