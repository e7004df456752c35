/**
 * Copies without what a file tells about its maker: camera, place, times, programs, names. Pictures are drawn anew from
 * their pixels, so that nothing else can come along; of a PDF everything it says about itself is taken out and its earlier
 * versions with it. What the pages themselves show stays: a name in a picture is not removed by this.
 */
import { maxCleanSize, type VersionView } from '@shared/evidence/evidence.schema';
import { AppError } from '@shared/ipc/error';
import { addressOf, withFile } from './opened-file';
import { drawImage, encode, loadImage } from './safe-image';

const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/avif'];

/** Whether a clean copy can be made of it. A moving GIF would lose its movement. */
export function canClean({ file }: Pick<VersionView, 'file'>): boolean {
  return file.size <= maxCleanSize && (pictures.includes(file.mime) || file.mime === 'application/pdf');
}

/** @throws DAMAGED_IMAGE, FILE_UNREADABLE */
export async function cleanCopy({
  version,
  file,
}: Pick<VersionView, 'version' | 'file'>): Promise<Uint8Array<ArrayBuffer>> {
  return withFile(version.id, 'clean', async (open) => {
    if (file.mime !== 'application/pdf') return cleanImage(addressOf(open), file.mime);
    const answer = await fetch(addressOf(open));
    return cleanPdf(new Uint8Array(await answer.arrayBuffer()));
  });
}

async function cleanImage(address: string, mime: string): Promise<Uint8Array<ArrayBuffer>> {
  // What has no loss stays without loss; what had some keeps so much that nobody sees a difference.
  const target = mime === 'image/jpeg' || mime === 'image/webp' ? mime : 'image/png';
  try {
    return await encode(await drawImage(await loadImage(address)), target, 0.95);
  } catch {
    throw new AppError('DAMAGED_IMAGE');
  }
}

async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { withoutMetadata } = await import('./clean-pdf');
  try {
    return await withoutMetadata(bytes);
  } catch {
    throw new AppError('FILE_UNREADABLE');
  }
}
