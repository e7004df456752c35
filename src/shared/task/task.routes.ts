import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ByRevision, OfCase, recordRoutes } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import {
  CaseDate,
  DueExplanation,
  DueOffset,
  Task,
  TaskCreate,
  TaskFields,
  TaskLine,
  taskStates,
} from './task.schema';

export const taskRoutes = {
  ...recordRoutes('task', { entity: Task, create: TaskCreate, fields: TaskFields }),
  /** Open ones by their due day, undated last, then those that are settled, the latest first. */
  'task.listOfCase': query(OfCase, z.array(TaskLine)),
  /** Done, dropped or open again. A repeated task that is done makes its next one in the same change. */
  'task.settle': command(ByRevision.extend({ state: z.enum(taskStates) }), Task),
  /** The dates of a case that a due date can be counted from. */
  'task.datesOfCase': query(OfCase, z.array(CaseDate)),
  /** What a due date would be, and why. */
  'task.explain': query(
    z.strictObject({ caseFileId: RecordId.nullable(), offset: DueOffset }),
    DueExplanation,
  ),
  /** Open tasks of which a reminder has come, the earliest first. */
  'task.reminders': query(z.strictObject({}), z.array(Task)),
  /** Takes out the reminders that have come. */
  'task.reminded': command(ByRevision, Task),
};
