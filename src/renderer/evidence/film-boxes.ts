/** The boxes of which MP4, MOV, M4A and 3GP are made (ISO/IEC 14496-12). No length that the file names is believed. */
export interface Box {
  readonly type: string;
  /** Where it begins, where its content begins, where it ends. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

const shortest = 8;

/** A file in which these boxes can be looked for. */
export function isFilm(mime: string): boolean {
  return /^(?:video|audio)\/(?:mp4|quicktime|3gpp2?|x-m4[av])$/u.test(mime);
}

/** The box that begins at `start`; undefined where none can begin. `limit`: where what it lies in ends. */
export function boxAt(view: DataView, start: number, limit: number, offset = 0): Box | undefined {
  const at = start - offset;
  if (start + shortest > limit || at + shortest > view.byteLength) return undefined;
  const long = view.getUint32(at) === 1;
  if (long && at + 16 > view.byteLength) return undefined;
  const named = long ? Number(view.getBigUint64(at + 8)) : view.getUint32(at);
  // A last box may say 0: until the end.
  const size = named === 0 ? limit - start : named;
  const body = start + (long ? 16 : shortest);
  if (start + size < body || start + size > limit) return undefined;
  return { type: letters(view, at + 4), start, body, end: start + size };
}

/** Those that lie side by side between two places. */
export function boxesIn(view: DataView, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; ;) {
    const box = boxAt(view, at, Math.min(end, view.byteLength));
    if (box === undefined) return boxes;
    boxes.push(box);
    at = box.end;
  }
}

/** The first box on this way of names. */
export function findBox(
  view: DataView,
  start: number,
  end: number,
  ...path: readonly string[]
): Box | undefined {
  const [type, ...rest] = path;
  const found = boxesIn(view, start, end).find((box) => box.type === type);
  return found === undefined || rest.length === 0 ? found : findBox(view, found.body, found.end, ...rest);
}

/** Four letters, of which © is one in old names. */
export function letters(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
