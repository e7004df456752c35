import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ById, recordRoutes } from '../record/record.routes';
import { Task } from '../task/task.schema';
import { Playbook, PlaybookCreate, PlaybookFields, PlaybookStart, PlannedTask } from './playbook.schema';

export const playbookRoutes = {
  ...recordRoutes('playbook', { entity: Playbook, create: PlaybookCreate, fields: PlaybookFields }),
  /** As they came: the shipped ones first, then those of the organisation. */
  'playbook.list': query(z.strictObject({}), z.array(Playbook)),
  'playbook.copy': command(ById, Playbook),
  /** What `start` would make, in the order of the steps; nothing is written. */
  'playbook.preview': query(PlaybookStart, z.array(PlannedTask)),
  /** Makes the tasks of the chosen steps in one change, which one undo takes back. */
  'playbook.start': command(PlaybookStart.extend({ steps: z.array(z.int().min(0)).max(100) }), z.array(Task)),
};
