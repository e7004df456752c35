import { z } from 'zod';
import { command, query } from '../ipc/route';
import { RecordId } from '../record/record.schema';
import { Task } from '../task/task.schema';
import { TodayCounts, TodayView } from './today.schema';

export const todayRoutes = {
  'today.view': query(z.strictObject({}), TodayView),
  'today.counts': query(z.strictObject({}), TodayCounts),
  /** Makes the task of asking for an answer to a letter, which then takes the place of the letter in Today. */
  'today.followUp': command(z.strictObject({ letterId: RecordId, title: z.string().min(1).max(500) }), Task),
};
