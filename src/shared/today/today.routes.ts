import { z } from 'zod';
import { query } from '../ipc/route';
import { TodayCounts, TodayView } from './today.schema';

export const todayRoutes = {
  'today.view': query(z.strictObject({}), TodayView),
  'today.counts': query(z.strictObject({}), TodayCounts),
};
