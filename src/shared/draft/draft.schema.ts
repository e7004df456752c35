import { z } from 'zod';

/**
 * What was typed and not yet saved, kept in the vault so that it survives lock and crash. `key` names the form
 * ("person:<id>:profile.fr", "new:case_file"); a draft is deleted when its form is saved or given up. Not journalled.
 */
export const Draft = z.object({
  key: z.string().min(1).max(300),
  value: z.unknown(),
  updatedAt: z.int(),
});
export type Draft = z.infer<typeof Draft>;
