/** Pictures of a DOCX letter: the logo of the letterhead and those of co-sponsors, as large as on the page that Typst sets. */
import { ImageRun } from 'docx';
import { AppError } from '@shared/ipc/error';
import type { Images } from '@shared/typeset/typeset.schema';
import { readPicture } from '../typeset/picture';

interface Box {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
}

/** As in resources/typst. */
export const logoBox: Box = { width: 55, height: 17 };
export const partnerBox: Box = { width: 32, height: 11 };

/** Word measures pictures in pixels, 96 to the inch. */
const pixelsPerMillimetre = 96 / 25.4;

/** `width` in millimetres. undefined: no such picture, or of a kind that word processors do not show; the name stands without it. */
export function docxPicture(
  images: Images,
  { key, alt, box }: { key: string | null; alt: string; box: Box },
): { run: ImageRun; width: number } | undefined {
  const data = key === null ? undefined : images[key];
  const type = data && kindOf(data);
  const size = data && type && sizeOf(data);
  if (size === undefined || data === undefined || type === undefined) return undefined;
  const scale = Math.min(box.width / size.width, box.height / size.height);
  const pixels = (length: number) => Math.round(length * scale * pixelsPerMillimetre);
  const run = new ImageRun({
    type,
    data,
    transformation: { width: pixels(size.width), height: pixels(size.height) },
    altText: { name: alt, title: alt, description: alt },
  });
  return { run, width: size.width * scale };
}

function kindOf(bytes: Uint8Array): 'png' | 'jpg' | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpg' : undefined;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    return readPicture('docx', bytes);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
