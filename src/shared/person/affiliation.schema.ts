import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine } from '../language/language.schema';
import { Organisation } from '../organisation/organisation.schema';
import { RecordBase, RecordId } from '../record/record.schema';

/** A person's place in an organisation: member, organiser, president, from when until when. */
export const AffiliationFields = z.object({
  personId: RecordId,
  organisationId: RecordId,
  role: LocalizedLine,
  from: PartialDate.nullable(),
  until: PartialDate.nullable(),
  position: z.int().min(0),
});
export const Affiliation = RecordBase.extend(AffiliationFields.shape);
export type Affiliation = z.infer<typeof Affiliation>;
export const AffiliationCreate = AffiliationFields.partial().required({
  personId: true,
  organisationId: true,
});

/** An affiliation with its organisation. */
export const AffiliationView = z.object({ affiliation: Affiliation, organisation: Organisation });
export type AffiliationView = z.infer<typeof AffiliationView>;
