import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase } from '../record/record.routes';
import { ChronologyEntry } from './chronology.schema';

export const chronologyRoutes = {
  /** In the order of time; what has no date comes last. */
  'chronology.ofCase': query(OfCase, z.array(ChronologyEntry)),
};
