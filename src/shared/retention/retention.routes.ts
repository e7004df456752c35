import { z } from 'zod';
import { command, query } from '../ipc/route';
import { CivilDate, LongText, RecordId } from '../record/record.schema';
import { AnonymisePreview, DueCase, Retention } from './retention.schema';

const OfCase = z.strictObject({ caseFileId: RecordId });

export const retentionRoutes = {
  /** Closed cases whose time has come, the longest closed first; none while the organisation has no rule. */
  'retention.due': query(z.strictObject({}), z.array(DueCase)),
  'retention.ofCase': query(OfCase, Retention.nullable()),
  /** Keeps a case until a day, with a reason. */
  'retention.keep': command(OfCase.extend({ until: CivilDate, reason: LongText.min(1) }), Retention),
  'retention.preview': query(OfCase, AnonymisePreview),
  /** For good. CASE_OPEN; INVALID_INPUT {field: 'number'} where the number is not that of the case. */
  'retention.anonymise': command(OfCase.extend({ number: z.string().max(60) }), Retention),
};
