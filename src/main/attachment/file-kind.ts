/** What a file is, by its bytes. Must never: trust its name, or look at more than its beginning. */
import { findImageKind } from './image-kind';

/** Enough for every signature; what hides behind more is unknown, and what is unknown is never opened. */
const sampleSize = 64 * 1024;
export const unknownMime = 'application/octet-stream';
const byteOrderMarks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** The MIME type that the first bytes tell; text of any kind is `text/plain`, markup included. */
export async function sniffMime(start: Uint8Array): Promise<string> {
  const sample = start.subarray(0, sampleSize);
  const { fileTypeFromBuffer } = await import('file-type');
  const known = await fileTypeFromBuffer(sample).catch(() => undefined);
  if (known !== undefined) return known.mime.split(';')[0] ?? unknownMime;
  // Before it names a PNG the library walks over colour profiles and the like, which may be longer than the sample.
  const image = findImageKind(sample);
  if (image !== undefined) return image;
  return isText(sample) ? 'text/plain' : unknownMime;
}

/** No sign that never stands in a text, or the mark of UTF-16 at the beginning. */
function isText(sample: Uint8Array): boolean {
  if (byteOrderMarks.some(([first, second]) => sample[0] === first && sample[1] === second)) return true;
  return (
    sample.length > 0 &&
    sample.every((byte) => byte >= 0x20 || (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b)
  );
}
