/** The bytes of a winmail.dat, and the list of properties that stands in it (MS-OXTNEF 2.1.3.4). */

/** What is wanted of them: texts and bytes, by their numbers. */
export type Properties = ReadonlyMap<number, string | Uint8Array>;

const several = 0x1000;
const firstNamed = 0x8000;
const type = { text: 0x1e, unicode: 0x1f, object: 0x0d, bytes: 0x102 } as const;
const sizes: Readonly<Record<number, number>> = {
  0x02: 4,
  0x03: 4,
  0x04: 4,
  0x05: 8,
  0x06: 8,
  0x07: 8,
  0x0a: 4,
  0x0b: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
};

/** Reads forward in little-endian order. At the end there are zeros and empty pieces, never an error. */
export class TnefBytes {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get left(): number {
    return this.bytes.length - this.#at;
  }

  number(size: 2 | 4): number {
    const piece = this.take(size);
    return piece.reduceRight((sum, byte) => sum * 256 + byte, 0);
  }

  take(length: number): Uint8Array {
    const end = Math.min(this.bytes.length, this.#at + length);
    const piece = this.bytes.subarray(this.#at, end);
    this.#at = end;
    return piece;
  }

  skip(length: number): void {
    this.take(length);
  }
}

/** As far as they can be read: a property of an unknown type ends the list, since its length is not known. */
export function readProperties(bytes: Uint8Array, page: string): Properties {
  const reader = new TnefBytes(bytes);
  const found = new Map<number, string | Uint8Array>();
  const count = reader.number(4);
  for (let index = 0; index < count && reader.left > 0; index += 1) {
    const kind = reader.number(2);
    const id = reader.number(2);
    if (id >= firstNamed) skipName(reader);
    const value = readValue(reader, kind, page);
    if (value === undefined) break;
    if (value !== null && !found.has(id)) found.set(id, value);
  }
  return found;
}

function skipName(reader: TnefBytes): void {
  reader.skip(16);
  if (reader.number(4) === 0) reader.skip(4);
  else padded(reader, reader.number(4));
}

/** Null: a value that nobody asks for. Undefined: of a type that is not known. */
function readValue(reader: TnefBytes, kind: number, page: string): string | Uint8Array | null | undefined {
  const base = kind & ~several;
  const size = sizes[base];
  if (size !== undefined) {
    reader.skip(size * (kind === base ? 1 : reader.number(4)));
    return null;
  }
  if (base !== type.text && base !== type.unicode && base !== type.object && base !== type.bytes)
    return undefined;
  const values = reader.number(4);
  let first: Uint8Array | undefined;
  for (let index = 0; index < values && reader.left > 0; index += 1) {
    const piece = padded(reader, reader.number(4));
    first ??= piece;
  }
  if (first === undefined || base === type.object) return null;
  if (base === type.bytes) return first;
  const text = new TextDecoder(base === type.unicode ? 'utf-16le' : page).decode(first);
  return text.replace(/\0+$/u, '');
}

function padded(reader: TnefBytes, length: number): Uint8Array {
  const piece = reader.take(length);
  reader.skip((4 - (length % 4)) % 4);
  return piece;
}
