import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ById } from '../record/record.routes';
import { AttachedImage, Attachment, maxImageBytes } from './attachment.schema';

export const attachmentRoutes = {
  /** Puts an image into the vault: a logo, a signature. @throws DAMAGED_IMAGE when it is none that can be printed */
  'attachment.addImage': command(
    z.strictObject({
      name: z.string().max(300),
      bytes: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.length <= maxImageBytes, { error: 'too large' }),
    }),
    Attachment,
  ),
  'attachment.get': query(ById, Attachment),
  /** @throws DAMAGED_IMAGE for what is no image; DAMAGED when the bytes are not those that were stored */
  'attachment.getImage': query(ById, AttachedImage),
};
