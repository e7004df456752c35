import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Language } from '../language/language.schema';
import { recordRoutes } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { DueFlag, Flag, FlagCreate, FlagFields } from './flag.schema';

export const flagRoutes = {
  /** `create` flags a record anew; one that is flagged already gets the new reason, day and person. */
  ...recordRoutes('flag', {
    entity: Flag,
    create: FlagCreate,
    fields: FlagFields.pick({ reason: true, dueOn: true, who: true }),
  }),
  /** The flag of a record, and those that were taken off, the latest first. */
  'flag.listOfRecord': query(z.strictObject({ subjectId: RecordId }), z.array(Flag)),
  /** Whose day has come, the longest waiting first. */
  'flag.due': query(z.strictObject({ language: Language }), z.array(DueFlag)),
  /** Takes it off; it stays in the history of the record. */
  'flag.lower': command(z.strictObject({ subjectId: RecordId }), z.boolean()),
};
