import { z } from 'zod';
import { RecordId } from '../record/record.schema';

export const mergeKinds = ['person', 'organisation'] as const;
export const MergeKind = z.enum(mergeKinds);
export type MergeKind = z.infer<typeof MergeKind>;

/** Whose value of a field stands after the merge; both: joined, nothing of either is lost. */
export const MergeChoice = z.enum(['kept', 'merged', 'both']);
export type MergeChoice = z.infer<typeof MergeChoice>;

/** A field in which the two records differ. */
export const MergeField = z.object({
  name: z.string(),
  kept: z.unknown(),
  merged: z.unknown(),
  suggested: MergeChoice,
  /** Both can stand: lists, texts in different languages, notes. */
  joinable: z.boolean(),
});
export type MergeField = z.infer<typeof MergeField>;

export const MergePreview = z.object({
  keptRevision: z.int(),
  mergedRevision: z.int(),
  fields: z.array(MergeField),
  /** How many records of each kind, by table, will speak of the kept record instead. */
  moved: z.array(z.object({ table: z.string(), count: z.int() })),
});
export type MergePreview = z.infer<typeof MergePreview>;

export const MergePair = z.strictObject({ kind: MergeKind, keptId: RecordId, mergedId: RecordId });

export const MergeOrder = MergePair.extend({
  keptRevision: z.int().min(1),
  mergedRevision: z.int().min(1),
  /** By the name of the field; a field that is not named keeps the value of the kept record. */
  choices: z.record(z.string().max(64), MergeChoice),
});
export type MergeOrder = z.infer<typeof MergeOrder>;
