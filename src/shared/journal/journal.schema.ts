import { z } from 'zod';
import { RecordId, Sensitivity } from '../record/record.schema';

/** One field of one record changed: who, when, from what, to what. */
export const HistoryEntry = z.object({
  sequence: z.int(),
  change: z.uuid(),
  at: z.int(),
  actor: z.string(),
  action: z.string(),
  table: z.string(),
  recordId: z.string(),
  field: z.string(),
  from: z.unknown(),
  to: z.unknown(),
  /** How sensitive the field is now, where it has a level of its own. */
  level: Sensitivity.optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The latest changes of a case and of all that belongs to it. */
export const CaseHistory = z.object({
  /** Newest first. */
  entries: z.array(HistoryEntry),
  /** By id: what each record is called now, also those that are only referred to. */
  titles: z.record(z.string(), z.string()),
});
export type CaseHistory = z.infer<typeof CaseHistory>;

/** A record in the bin. */
export const BinEntry = z.object({
  table: z.string(),
  id: RecordId,
  title: z.string(),
  deletedAt: z.int(),
  deletedBy: z.string(),
});
export type BinEntry = z.infer<typeof BinEntry>;

/** What an undo touched, for the page to show it. `change` is the undo itself: undoing that is redoing. */
export const UndoResult = z.object({
  change: z.uuid(),
  records: z.array(z.object({ table: z.string(), id: z.string() })),
});
export type UndoResult = z.infer<typeof UndoResult>;
