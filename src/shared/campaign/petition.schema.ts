import { z } from 'zod';
import { Language, LocalizedLine } from '../language/language.schema';
import { CivilDate, RecordBase, RecordId } from '../record/record.schema';
import { PageDrawing } from '../typeset/page-drawing.schema';

/** Names on one list: more are a second lot, as no clerk takes in a list of thousands of pages. */
export const lotLimit = 5000;

/** Signatories printed together for delivery. The list itself is not kept: who is forgotten must be in no file. */
export const PetitionLot = RecordBase.extend({
  campaignId: RecordId,
  /** Counted from 1 within the campaign. */
  number: z.int().min(1),
  language: Language,
  officeId: RecordId.nullable(),
  madeOn: CivilDate,
  signatures: z.int(),
  countries: z.int(),
  organisations: z.int(),
  pageCount: z.int(),
  /** Of the PDF as it left the vault: shows later which file it was. */
  sha256: z.string(),
  deliveredOn: CivilDate.nullable(),
});
export type PetitionLot = z.infer<typeof PetitionLot>;

export const SheetChoice = z.strictObject({
  campaignId: RecordId,
  language: Language,
  /** Whether the logos of the co-sponsors that agreed to be named are printed. */
  logos: z.boolean().optional(),
});
export type SheetChoice = z.infer<typeof SheetChoice>;

export const LotChoice = SheetChoice.extend({
  /** Whom the covering letter is for; null: no letter. */
  officeId: RecordId.nullable(),
  /** Only those who stand in no earlier lot. */
  onlyNew: z.boolean(),
});
export type LotChoice = z.infer<typeof LotChoice>;

export const LotPreview = z.object({
  pages: z.array(PageDrawing),
  pageCount: z.int(),
  signatures: z.int(),
});

export const LotLine = PetitionLot.extend({ addressee: LocalizedLine });
export type LotLine = z.infer<typeof LotLine>;
