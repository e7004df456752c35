/**
 * Copies without what a file tells about its maker: camera, place, times, programs, names. Pictures are drawn anew from
 * their pixels, so that nothing else can come along; of a PDF everything it says about itself is taken out and its earlier
 * versions with it; of a film everything but its pictures and its sound. What the pages themselves show stays: a name in a picture is not removed by this.
 */
import { maxCleanSize, type VersionView } from '@shared/evidence/evidence.schema';
import { AppError } from '@shared/ipc/error';
import { filmWithoutMetadata } from './clean-film';
import { isFilm } from './film-boxes';
import { addressOf, withFile } from './opened-file';
import { drawImage, encode, loadImage } from './safe-image';

const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/avif'];

/** Whether a clean copy can be made of it. A moving GIF would lose its movement. */
export function canClean({ file }: Pick<VersionView, 'file'>): boolean {
  const known = pictures.includes(file.mime) || file.mime === 'application/pdf' || isFilm(file.mime);
  return file.size <= maxCleanSize && known;
}

/** @throws DAMAGED_IMAGE, FILE_UNREADABLE */
export async function cleanCopy({
  version,
  file,
}: Pick<VersionView, 'version' | 'file'>): Promise<Uint8Array<ArrayBuffer>> {
  return withFile(version.id, 'clean', async (open) => {
    if (pictures.includes(file.mime)) return cleanImage(addressOf(open), file.mime);
    const answer = await fetch(addressOf(open));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return isFilm(file.mime) ? filmWithoutMetadata(bytes) : cleanPdf(bytes);
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
