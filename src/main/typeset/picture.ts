import ExifReader from 'exifreader';
import { AppError } from '@shared/ipc/error';
import { typesetLimits } from '@shared/typeset/typeset.schema';

/**
 * Checks a picture before the compiler sees it and says how large it is. Must never decode pixels: only the header is
 * read, so that a bomb is refused by its dimensions.
 */
export interface Picture {
  /** What the compiler gets: PNG and SVG as they came, a JPEG inside a one-image SVG. */
  bytes: Buffer;
  extension: 'png' | 'svg';
  /** In pixels, or in the units of the drawing. */
  width: number;
  height: number;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const svgLimit = 2_000_000;

/** @throws AppError DAMAGED_IMAGE with the key and the reason when the bytes are no usable picture. */
export function readPicture(key: string, bytes: Uint8Array): Picture {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > typesetLimits.imageBytes) throw damaged(key, 'size');
  if (buffer.subarray(0, 8).equals(pngSignature)) return readPng(key, buffer);
  if (buffer[0] === 0xff && buffer[1] === 0xd8) return wrapJpeg(key, buffer);
  return readSvg(key, buffer);
}

/** `colours`: a JPEG for the printing press (CMYK), which PDF/A refuses without a colour profile of the press. */
type DamageReason = 'size' | 'format' | 'header' | 'content' | 'colours' | 'missing';

function damaged(key: string, reason: DamageReason): AppError {
  return new AppError('DAMAGED_IMAGE', { image: key, reason });
}

/** For a page that names a picture which the request does not carry. */
export function missingPicture(key: string): AppError {
  return damaged(key, 'missing');
}

function checkSize(key: string, width: number, height: number): void {
  if (!(width >= 1) || !(height >= 1)) throw damaged(key, 'header');
  if (width * height > typesetLimits.imagePixels) throw damaged(key, 'size');
}

function readPng(key: string, buffer: Buffer): Picture {
  if (buffer.length < 33 || buffer.toString('latin1', 12, 16) !== 'IHDR') throw damaged(key, 'header');
  const width = buffer.readUInt32BE(16);
  const height = buffer.readUInt32BE(20);
  checkSize(key, width, height);
  return { bytes: buffer, extension: 'png', width, height };
}

/** Frame headers carry the size; C4, C8 and CC share the range but are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readJpegSize(key: string, buffer: Buffer): { width: number; height: number } {
  let at = 2;
  while (at + 9 < buffer.length) {
    if (buffer[at] !== 0xff) throw damaged(key, 'header');
    const marker = buffer.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      if (buffer[at + 9] === 4) throw damaged(key, 'colours');
      return { height: buffer.readUInt16BE(at + 5), width: buffer.readUInt16BE(at + 7) };
    }
    at += 2 + buffer.readUInt16BE(at + 2);
  }
  throw damaged(key, 'header');
}

/** Of a photo w by h that its camera noted as turned or mirrored: how it is put upright (TIFF 6.0, tag 274). */
const upright: Readonly<Record<number, (width: number, height: number) => string>> = {
  2: (width) => `matrix(-1 0 0 1 ${width} 0)`,
  3: (width, height) => `matrix(-1 0 0 -1 ${width} ${height})`,
  4: (_width, height) => `matrix(1 0 0 -1 0 ${height})`,
  5: () => 'matrix(0 1 1 0 0 0)',
  6: (_width, height) => `matrix(0 1 -1 0 ${height} 0)`,
  7: (width, height) => `matrix(0 -1 -1 0 ${height} ${width})`,
  8: (width) => `matrix(0 -1 1 0 0 ${width})`,
};
/** From here on width and height are exchanged. */
const firstOnItsSide = 5;

function orientationOf(buffer: Buffer): number {
  try {
    return Number(ExifReader.load(buffer).Orientation?.value ?? 1);
  } catch {
    return 1;
  }
}

/** JFIF, colour profile and Adobe's colour model are needed to see it right; the rest tells of the camera and its place. */
const neededSegments = new Set([0xe0, 0xe2, 0xee]);

/** The same picture without what its camera wrote beside it: a printed photo must not say where it was taken. */
function withoutCameraData(buffer: Buffer): Buffer {
  const kept = [buffer.subarray(0, 2)];
  let at = 2;
  while (at + 4 < buffer.length && buffer[at] === 0xff) {
    const marker = buffer.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // The picture itself begins: no more segments with words in them.
    if (marker === 0xda) break;
    const end = at + 2 + buffer.readUInt16BE(at + 2);
    const told = (marker >= 0xe0 && marker <= 0xef && !neededSegments.has(marker)) || marker === 0xfe;
    if (!told) kept.push(buffer.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, buffer.subarray(at)]);
}

/**
 * Typst decodes a JPEG it is given (60 to 85 ms and 39 MB for 12 megapixels); inside an SVG the bytes pass into the PDF
 * as they are (performance.md section 2), upright and without what the camera wrote beside the picture.
 */
function wrapJpeg(key: string, buffer: Buffer): Picture {
  const stored = readJpegSize(key, buffer);
  checkSize(key, stored.width, stored.height);
  if (buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) === -1) throw damaged(key, 'content');
  const orientation = orientationOf(buffer);
  const onItsSide = orientation >= firstOnItsSide;
  const width = onItsSide ? stored.height : stored.width;
  const height = onItsSide ? stored.width : stored.height;
  const turn = upright[orientation]?.(stored.width, stored.height);
  const image = `<image width="${stored.width}" height="${stored.height}"${turn === undefined ? '' : ` transform="${turn}"`}`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image} href="data:image/jpeg;base64,`;
  return {
    bytes: Buffer.from(`${head}${withoutCameraData(buffer).toString('base64')}"/></svg>`),
    extension: 'svg',
    width,
    height,
  };
}

/** Nothing that runs, loads or nests: a logo needs none of it. */
const activeSvg =
  /<!ENTITY|<script|<foreignObject|<image|<use[^>]+href\s*=\s*["'][^#]|<style[^>]*>[^<]*(@import|url\()/i;

function readSvg(key: string, buffer: Buffer): Picture {
  if (buffer.length > svgLimit) throw damaged(key, 'size');
  const text = buffer.toString('utf8');
  const root = /<svg\b[^>]*>/.exec(text)?.[0];
  if (root === undefined || !text.includes('</svg>')) throw damaged(key, 'format');
  if (activeSvg.test(text)) throw damaged(key, 'content');
  const box = /\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/i.exec(root);
  const width = Number(box?.[1] ?? /\bwidth\s*=\s*["']([\d.]+)/.exec(root)?.[1]);
  const height = Number(box?.[2] ?? /\bheight\s*=\s*["']([\d.]+)/.exec(root)?.[1]);
  if (!(width > 0) || !(height > 0)) throw damaged(key, 'header');
  return { bytes: buffer, extension: 'svg', width, height };
}
