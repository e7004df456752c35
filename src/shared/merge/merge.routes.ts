import { z } from 'zod';
import { command, query } from '../ipc/route';
import { MergeOrder, MergePair, MergePreview } from './merge.schema';

export const mergeRoutes = {
  /** What two records of one kind have different, and what refers to the one that will go. @throws NOT_FOUND */
  'merge.preview': query(MergePair, MergePreview),
  /**
   * Makes one record out of two in one change, which undo takes back whole: the chosen values stand in the kept one, what
   * spoke of the other speaks of it, the other lies in the bin. @throws NOT_FOUND, CONFLICT {field}, INVALID_INPUT
   */
  'merge.apply': command(MergeOrder, z.object({ change: z.uuid() })),
};
