import { z } from 'zod';
import { RecordId } from '../record/record.schema';

/** As many as a vault may have users. */
export const mostNamed = 64;

/** The users who alone see a case. */
export const CaseSeal = z.object({ caseFileId: RecordId, userIds: z.array(RecordId).min(1).max(mostNamed) });
export type CaseSeal = z.infer<typeof CaseSeal>;
