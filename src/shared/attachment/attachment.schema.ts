import { z } from 'zod';
import { RecordBase, RecordId } from '../record/record.schema';

/** A file kept inside the vault, in chunks of 1 MiB in the same encrypted database. */
export const Attachment = RecordBase.extend({
  name: z.string().max(300),
  mime: z.string().max(100),
  size: z.int().min(0),
  sha256: z.string().length(64),
});
export type Attachment = z.infer<typeof Attachment>;

/** Kinds of image that a letter can carry; told by the first bytes of the file, never by its name. */
export const imageMimes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export const maxImageBytes = 10 * 1024 * 1024;

export const AttachedImage = z.object({
  id: RecordId,
  name: z.string(),
  mime: z.enum(imageMimes),
  bytes: z.instanceof(Uint8Array),
});
export type AttachedImage = z.infer<typeof AttachedImage>;
