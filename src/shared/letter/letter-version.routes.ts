import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ById } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { LetterVersion } from './letter-version.schema';

export const letterVersionRoutes = {
  /** The other languages of a letter, with what differs and whether somebody has compared them. NOT_FOUND */
  'letterVersion.list': query(ById, z.array(LetterVersion)),
  /** Says that both say the same as they stand now, or takes it back. NOT_FOUND */
  'letterVersion.mark': command(
    z.strictObject({ id: RecordId, otherId: RecordId, checked: z.boolean() }),
    z.array(LetterVersion),
  ),
};
