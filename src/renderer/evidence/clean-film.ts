/**
 * A film without what it tells about its maker. Guarantees: pictures and sound stay byte for byte where they are; every other track
 * (the way of a telephone or a drone is written in one) loses its content; what is taken out becomes empty space of
 * the same length, so that nothing that points into the file has to be changed.
 */
import { AppError } from '@shared/ipc/error';
import { boxesIn, findBox, letters, type Box } from './film-boxes';

const kept = new Set(['vide', 'soun']);
/** At the outermost level all else is what makers add. */
const outermost = new Set(['ftyp', 'styp', 'moov', 'mdat', 'moof', 'mfra', 'sidx']);
/** Where boxes lie in boxes. */
const holders = new Set(['moov', 'trak', 'edts', 'mdia', 'minf', 'dinf', 'stbl', 'mvex', 'moof', 'traf']);
/** Within them, what tells of maker, place and program. */
const telling = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide', 'Xtra', 'meco']);

/** “free”, as its four letters are kept. */
const free = 0x66726565;

/** @throws FILE_UNREADABLE for a file that is no film, or one whose other tracks cannot be told from its pictures */
export function filmWithoutMetadata(film: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(film);
  const view = new DataView(bytes.buffer);
  const boxes = boxesIn(view, 0, bytes.length);
  const moov = boxes.find(({ type }) => type === 'moov');
  if (moov === undefined) throw new AppError('FILE_UNREADABLE');
  const inPieces = boxes.some(({ type }) => type === 'moof');
  for (const track of boxesIn(view, moov.body, moov.end).filter(({ type }) => type === 'trak')) {
    if (kept.has(kindOf(view, track))) continue;
    // In a film of pieces each piece says anew where its samples lie.
    if (inPieces) throw new AppError('FILE_UNREADABLE');
    emptySamples(bytes, view, track);
    makeEmpty(bytes, view, track);
  }
  for (const box of boxes) {
    if (!outermost.has(box.type)) makeEmpty(bytes, view, box);
    else if (holders.has(box.type)) cleanWithin(bytes, view, box);
  }
  // What stands behind the last box belongs to none of them.
  return bytes.slice(0, boxes.at(-1)?.end ?? 0);
}

function cleanWithin(bytes: Uint8Array, view: DataView, holder: Box): void {
  for (const box of boxesIn(view, holder.body, holder.end)) {
    if (telling.has(box.type)) makeEmpty(bytes, view, box);
    else if (holders.has(box.type)) cleanWithin(bytes, view, box);
    else if (['mvhd', 'tkhd', 'mdhd'].includes(box.type)) clearTimes(bytes, view, box);
    // After version, kind and maker: the name of the program that wrote the track.
    else if (box.type === 'hdlr') bytes.fill(0, Math.min(box.end, box.body + 24), box.end);
    else if (box.type === 'stsd') clearCoder(bytes, view, box);
  }
}

function makeEmpty(bytes: Uint8Array, view: DataView, box: Box): void {
  bytes.fill(0, box.body, box.end);
  view.setUint32(box.start + 4, free);
}

function clearTimes(bytes: Uint8Array, view: DataView, { body, end }: Box): void {
  const long = view.getUint8(body) === 1;
  bytes.fill(0, body + 4, Math.min(end, body + (long ? 20 : 12)));
}

/** The name of the coder stands in 32 bytes of the description of pictures. */
function clearCoder(bytes: Uint8Array, view: DataView, { body, end }: Box): void {
  for (const entry of boxesIn(view, body + 8, end)) {
    if (/^(?:avc|hvc|hev|mp4v|av01|vp0|dvh|ap[cs4])/u.test(entry.type) && entry.end - entry.body >= 78)
      bytes.fill(0, entry.body + 42, entry.body + 74);
  }
}

/** What the track is of; empty: it does not say. */
function kindOf(view: DataView, track: Box): string {
  const handler = findBox(view, track.body, track.end, 'mdia', 'hdlr');
  return handler === undefined || handler.end - handler.body < 12 ? '' : letters(view, handler.body + 8);
}

function emptySamples(bytes: Uint8Array, view: DataView, track: Box): void {
  const table = findBox(view, track.body, track.end, 'mdia', 'minf', 'stbl');
  if (table === undefined) return;
  const boxes = boxesIn(view, table.body, table.end);
  const sizes = boxes.find(({ type }) => type === 'stsz');
  const runs = boxes.find(({ type }) => type === 'stsc');
  const places = boxes.find(({ type }) => type === 'stco' || type === 'co64');
  if (sizes === undefined || runs === undefined || places === undefined) {
    throw new AppError('FILE_UNREADABLE');
  }
  const wide = places.type === 'co64';
  const chunks = countIn(view, places, 4, wide ? 8 : 4);
  const sizeOf = sampleSizes(view, sizes);
  const samplesOf = samplesByChunk(view, runs);
  let sample = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const at = places.body + 8 + chunk * (wide ? 8 : 4);
    let start = wide ? Number(view.getBigUint64(at)) : view.getUint32(at);
    for (let left = samplesOf(chunk + 1); left > 0; left -= 1) {
      const size = sizeOf(sample);
      if (size === undefined || start >= bytes.length) return;
      bytes.fill(0, start, start + size);
      start += size;
      sample += 1;
    }
  }
}

function sampleSizes(view: DataView, { body, end }: Box): (sample: number) => number | undefined {
  const same = view.getUint32(body + 4);
  const count = view.getUint32(body + 8);
  const listed = Math.min(count, Math.floor((end - body - 12) / 4));
  return (sample) => {
    if (same !== 0) return sample < count ? same : undefined;
    return sample < listed ? view.getUint32(body + 12 + sample * 4) : undefined;
  };
}

/** How many samples a chunk has, asked in their order: each row holds from its chunk to that of the next row. */
function samplesByChunk(view: DataView, runs: Box): (chunk: number) => number {
  const rows = countIn(view, runs, 4, 12);
  let row = 0;
  let samples = 0;
  return (chunk) => {
    for (; row < rows && view.getUint32(runs.body + 8 + row * 12) <= chunk; row += 1)
      samples = view.getUint32(runs.body + 12 + row * 12);
    return samples;
  };
}

function countIn(view: DataView, { body, end }: Box, at: number, each: number): number {
  return Math.min(view.getUint32(body + at), Math.floor((end - body - at - 4) / each));
}
