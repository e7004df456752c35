import { z } from 'zod';
import { command, query } from '../ipc/route';
import { RecordId } from '../record/record.schema';
import { CaseSeal } from './case-seal.schema';

const OfCase = z.strictObject({ caseFileId: RecordId });

export const caseSealRoutes = {
  /** null: whoever may see cases sees this one. */
  'caseSeal.ofCase': query(OfCase, CaseSeal.nullable()),
  /** From now on only these users see the case; who asks is one of them. INVALID_INPUT {field: 'userIds', rule: 'self'} */
  'caseSeal.set': command(z.strictObject(CaseSeal.shape), CaseSeal),
  /** Opens it to all. */
  'caseSeal.lift': command(OfCase, z.object({})),
};
