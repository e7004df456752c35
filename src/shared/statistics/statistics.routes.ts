import { z } from 'zod';
import { command, query } from '../ipc/route';
import { CivilDate } from '../record/record.schema';
import { ReplyQuery, ReplyTable } from './reply-rates.schema';
import { Measure, StatisticsQuery, StatisticsTable } from './statistics.schema';

export const statisticsRoutes = {
  'statistics.table': query(StatisticsQuery, StatisticsTable),
  'statistics.replies': query(ReplyQuery, ReplyTable),
  /** The years between the first and the last dated record, for the choice of a period. */
  'statistics.years': query(z.strictObject({}), z.object({ first: z.int(), last: z.int() })),
};

/** Far more than a chart needs. */
const most = 8 * 1024 * 1024;

/** Leaves the vault: asks for a place and writes the chart or the table as the page drew it. False: cancelled. */
export const statisticsExportRoutes = {
  'statistics.export': command(
    z.strictObject({
      measure: Measure,
      from: CivilDate,
      until: CivilDate,
      publicly: z.boolean(),
      format: z.enum(['csv', 'svg', 'png']),
      /** Without extension. */
      name: z.string().max(200),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= most),
    }),
    z.boolean(),
  ),
};
