import { z } from 'zod';
import { audiences } from '../consent/release.rules';
import { DossierOmission } from '../dossier/dossier.routes';
import { DossierRelease } from '../dossier/dossier.schema';
import { Language } from '../language/language.schema';
import { RecordId, Sensitivity, ShortText } from '../record/record.schema';

export const dataFormats = ['xml', 'json'] as const;
export const DataFormat = z.enum(dataFormats);
export type DataFormat = z.infer<typeof DataFormat>;

/** Which case goes out as data, up to which level, and to whom. */
export const DataChoice = z.strictObject({
  caseFileId: RecordId,
  upTo: Sensitivity,
  recipient: ShortText,
  audience: z.enum(audiences),
  /** In which persons are named to whoever looks at the consents. */
  language: Language,
});
export type DataChoice = z.infer<typeof DataChoice>;

export const DataOrder = DataChoice.extend({
  format: DataFormat,
  /** Consents that are missing or have run out were seen. */
  accepted: z.boolean(),
  /** Why it goes out although somebody whom it names has refused. */
  reason: ShortText,
});
export type DataOrder = z.infer<typeof DataOrder>;

export const DataPreview = z.object({
  /** How many records of each kind would go out; empty: the case itself is above the level. */
  counts: z.record(z.string(), z.int()),
  omitted: z.array(DossierOmission),
  releases: z.array(DossierRelease),
});
export type DataPreview = z.infer<typeof DataPreview>;
