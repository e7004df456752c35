/** A film as a telephone writes it: pictures, a track of its way, and what it says of itself. */

export const way = 'WAY-43.2389';
export const pictures = 'PICTURES';

export function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = bytesOf(...parts);
  return bytesOf(number(8 + content.length), latin(type), content);
}

/** Samples of the track lie at `at`, two of half its length. */
function track(kind: string, at: number, length: number): Uint8Array<ArrayBuffer> {
  const table = box(
    'stbl',
    box('stsd', number(0), number(0)),
    box('stsc', number(0), number(1), number(1), number(2), number(1)),
    box(
      'stsz',
      number(0),
      number(0),
      number(2),
      number(Math.floor(length / 2)),
      number(Math.ceil(length / 2)),
    ),
    box('stco', number(0), number(1), number(at)),
  );
  const handler = box(
    'hdlr',
    number(0),
    number(0),
    latin(kind),
    new Uint8Array(12),
    latin('SamsungHandler\0'),
  );
  return box(
    'trak',
    box('mdia', box('mdhd', number(0), times, number(1000), number(9)), handler, box('minf', table)),
  );
}

/** The second day of 2026, in seconds from 1904. */
const madeAt = 2_082_844_800 + Date.UTC(2026, 0, 2, 3, 4) / 1000;
const times = bytesOf(number(madeAt), number(madeAt));

/** @param told boxes beside the tracks */
export function film(...told: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = box('ftyp', latin('mp42'), number(0));
  const data = box('mdat', latin(pictures), latin(way));
  const at = head.length + 8;
  const moov = box(
    'moov',
    box('mvhd', number(0), times, number(1000), number(5000)),
    track('vide', at, pictures.length),
    track('meta', at + pictures.length, way.length),
    ...told,
  );
  return bytesOf(head, data, moov, box('sefd', latin('SM-G960F')), latin('tail'));
}

/** As Android writes a text about the film. */
export function userText(name: string, text: string): Uint8Array<ArrayBuffer> {
  return box(`\u00a9${name}`, new Uint8Array([0, text.length, 0x15, 0xc7]), latin(text));
}

/** As Apple does: a table of names, a list of texts. */
export function keyed(texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const keys = Object.keys(texts).map((key) => box('mdta', latin(`com.apple.quicktime.${key}`)));
  const items = Object.values(texts).map((text, index) => {
    const data = box('data', number(1), number(0), latin(text));
    return bytesOf(number(8 + data.length), number(index + 1), data);
  });
  const handler = box('hdlr', number(0), number(0), latin('mdta'));
  return box('meta', handler, box('keys', number(0), number(keys.length), ...keys), box('ilst', ...items));
}

export function latin(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function number(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function bytesOf(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
