import { AppError } from '@shared/ipc/error';
import { logoKey } from '@shared/letter/letter-page.rules';
import type { Images } from '@shared/typeset/typeset.schema';
import type { AttachmentService } from './attachment.service';

/** The logo as a page takes it. One that cannot be read does not keep a paper from being made. */
export function logoOf(
  attachments: Pick<AttachmentService, 'getImage'>,
  logoId: string | null,
): { images: Images; logo: string | null } {
  const none = { images: {}, logo: null };
  if (logoId === null) return none;
  try {
    return { images: { [logoKey]: attachments.getImage(logoId).bytes }, logo: logoKey };
  } catch (error) {
    if (error instanceof AppError) return none;
    throw error;
  }
}
