import { z } from 'zod';
import { CivilDate, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';
import { PersonName } from '../person/person.schema';
import { LocalizedLine } from '../language/language.schema';

/** What was decided about keeping a closed case; one a case. */
export const Retention = RecordBase.extend({
  caseFileId: RecordId,
  /** Looked at again on this day; null: by the rule of the organisation. */
  keepUntil: CivilDate.nullable(),
  reason: LongText,
  /** When the person was taken out of the case; null: she is in it. */
  anonymisedAt: z.int().nullable(),
});
export type Retention = z.infer<typeof Retention>;

/** A closed case whose time has come. */
export const DueCase = z.object({
  id: RecordId,
  number: z.string(),
  titles: LocalizedLine,
  lead: z.string(),
  closedOn: CivilDate,
});
export type DueCase = z.infer<typeof DueCase>;

/** What goes and what stays, counted before anything is done. */
export const AnonymisePreview = z.object({
  number: ShortText,
  /** Everybody whom the case names. `cases`: numbers of other cases for whose sake the person stays in the vault. */
  persons: z.array(
    z.object({ id: RecordId, names: z.array(PersonName), codeName: z.string(), cases: z.array(z.string()) }),
  ),
  /** How many records of each kind lose their texts, or go. */
  emptied: z.array(z.object({ table: z.string(), count: z.int() })),
  gone: z.array(z.object({ table: z.string(), count: z.int() })),
  files: z.object({ count: z.int(), bytes: z.int() }),
  /** Copies that may be out there. */
  papers: z.object({ letters: z.int(), dossiers: z.int(), forms: z.int(), signatories: z.int() }),
  /** Cases, this one included, of the same country, type and year of opening: few of them point at somebody. */
  alike: z.int(),
});
export type AnonymisePreview = z.infer<typeof AnonymisePreview>;

/** From so many on nobody stands out. */
export const enoughAlike = 5;
