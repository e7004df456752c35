/** What a film or a recording of a telephone tells about itself: where, when, by which device. */
import type { OpenFile } from '@shared/evidence/evidence.schema';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { request } from '../ipc/api';
import { boxAt, boxesIn, findBox, letters, type Box } from './film-boxes';
import type { FileFacts } from './file-facts';

/** Tables of a film of hours; what is larger is no such table. */
const mostRead = 32 * 1024 * 1024;
/** Seconds from 1904 to 1970. */
const epoch = 2_082_844_800;

/** Reads the part that tells, wherever it lies in the file: phones write it at the end. */
export async function readFilmFacts(file: OpenFile): Promise<FileFacts> {
  const read = async (start: number, length: number) =>
    (await request('evidence.read', { token: file.token, start, length })).bytes;
  for (let start = 0; start < file.size;) {
    const head = await read(start, Math.min(16, file.size - start));
    const box = boxAt(viewOf(head), start, file.size, start);
    if (box === undefined) return {};
    if (box.type !== 'moov') {
      start = box.end;
      continue;
    }
    if (box.end - box.start > mostRead) return {};
    const moov = new Uint8Array(box.end - box.start);
    for (let at = box.start; at < box.end; at += pieceSize)
      moov.set(await read(at, Math.min(pieceSize, box.end - at)), at - box.start);
    return filmFacts(moov);
  }
  return {};
}

/** Of the box `moov`. */
export function filmFacts(moov: Uint8Array): FileFacts {
  const view = viewOf(moov);
  const told = new Map([...userTexts(view), ...keyedTexts(view)]);
  const first = (...names: string[]) =>
    names.map((name) => told.get(name)).find((text) => text !== undefined);
  const entries = {
    title: first('\u00a9nam', 'title'),
    author: first('\u00a9ART', '\u00a9aut', 'artist', 'author'),
    program: first('\u00a9swr', '\u00a9too', 'software'),
    device: [first('\u00a9mak', 'make'), first('\u00a9mod', 'model')].filter(Boolean).join(' '),
    taken: first('creationdate', '\u00a9day'),
    created: createdAt(view),
    place: placeOf(first('location.ISO6709', '\u00a9xyz')),
  };
  return Object.fromEntries(
    Object.entries(entries).filter(([, text]) => text !== undefined && text.trim() !== ''),
  );
}

/** Of `moov/udta`: the way of QuickTime, of Android, and of iTunes in a list of its own. */
function userTexts(view: DataView): [string, string][] {
  const udta = findBox(view, 0, view.byteLength, 'moov', 'udta');
  if (udta === undefined) return [];
  return boxesIn(view, udta.body, udta.end).flatMap((box): [string, string][] => {
    if (box.type === 'meta') return listed(view, box).map(({ type, text }) => [type, text]);
    if (!box.type.startsWith('\u00a9') || box.end - box.body < 4) return [];
    const length = Math.min(view.getUint16(box.body), box.end - box.body - 4);
    return [[box.type, textAt(view, box.body + 4, length)]];
  });
}

/** Of `moov/meta`: the way of Apple, in which a table gives each text its name. */
function keyedTexts(view: DataView): [string, string][] {
  const meta = findBox(view, 0, view.byteLength, 'moov', 'meta');
  const keys = meta && findBox(view, insideOf(view, meta), meta.end, 'keys');
  if (meta === undefined || keys === undefined) return [];
  const names = boxesIn(view, keys.body + 8, keys.end).map((key) =>
    textAt(view, key.body, key.end - key.body).replace('com.apple.quicktime.', ''),
  );
  return listed(view, meta).flatMap(({ index, text }): [string, string][] => {
    const name = names[index - 1];
    return name === undefined ? [] : [[name, text]];
  });
}

function listed(view: DataView, meta: Box): { type: string; index: number; text: string }[] {
  const list = findBox(view, insideOf(view, meta), meta.end, 'ilst');
  if (list === undefined) return [];
  return boxesIn(view, list.body, list.end).flatMap((item) => {
    const data = findBox(view, item.body, item.end, 'data');
    // 1: text in UTF-8.
    if (data === undefined || data.end - data.body < 8 || view.getUint32(data.body) !== 1) return [];
    const text = textAt(view, data.body + 8, data.end - data.body - 8);
    return [{ type: item.type, index: view.getUint32(item.start + 4), text }];
  });
}

/** QuickTime begins with the boxes at once, the ISO with four bytes of version before them. */
function insideOf(view: DataView, { body, end }: Box): number {
  const atOnce = end - body >= 8 && letters(view, body + 4) === 'hdlr';
  return atOnce ? body : body + 4;
}

function createdAt(view: DataView): string | undefined {
  const mvhd = findBox(view, 0, view.byteLength, 'moov', 'mvhd');
  if (mvhd === undefined || mvhd.end - mvhd.body < 20) return undefined;
  const long = view.getUint8(mvhd.body) === 1;
  const seconds = long ? Number(view.getBigUint64(mvhd.body + 4)) : view.getUint32(mvhd.body + 4);
  const date = new Date((seconds - epoch) * 1000);
  // Without a clock it is 0, or counted from 1970.
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1990) return undefined;
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** ISO 6709: +43.2389+076.8897+850.0/ */
function placeOf(text: string | undefined): string | undefined {
  const match = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)/u.exec(text ?? '');
  if (match === null) return text;
  return [match[1], match[2]].map((part) => Number(part).toFixed(6)).join(', ');
}

function textAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(
    view.buffer,
    view.byteOffset + at,
    Math.min(length, 500, view.byteLength - at),
  );
  return new TextDecoder().decode(bytes).replace(/\0+$/u, '');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
