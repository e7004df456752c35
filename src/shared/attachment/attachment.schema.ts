import { z } from 'zod';
import { RecordBase } from '../record/record.schema';

/** A file kept inside the vault, in chunks of 1 MiB in the same encrypted database. */
export const Attachment = RecordBase.extend({
  name: z.string().max(300),
  mime: z.string().max(100),
  size: z.int().min(0),
  sha256: z.string().length(64),
});
export type Attachment = z.infer<typeof Attachment>;
