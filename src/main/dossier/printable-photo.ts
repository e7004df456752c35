import type { Attachment } from '@shared/attachment/attachment.schema';
import { AppError } from '@shared/ipc/error';
import type { AttachmentService } from '../attachment/attachment.service';
import { readPicture } from '../typeset/picture';

type Pictures = Pick<AttachmentService, 'findPicture' | 'getImage'>;

/**
 * A photo as a dossier prints it: the copy of 1200 pixels, as what a camera wrote would weigh twenty times as much. A photo
 * that nobody has looked at has no such copy yet; it is printed as it came, which the typesetter strips of what the camera
 * wrote beside it. undefined: no picture, or one of a kind that cannot be printed without a copy.
 */
export function printablePhoto(
  pictures: Pictures,
  { id, mime }: Pick<Attachment, 'id' | 'mime'>,
): Uint8Array | undefined {
  const copy = pictures.findPicture(id, 'small');
  if (copy !== undefined || !['image/jpeg', 'image/png'].includes(mime)) return copy;
  try {
    const { bytes } = pictures.getImage(id);
    readPicture(id, bytes);
    return bytes;
  } catch (error) {
    // A damaged photo does not keep the rest of the dossier from being printed: the annex says that it is not there.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
