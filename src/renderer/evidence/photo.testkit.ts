/** A JPEG as a camera writes it: with its maker, its owner and the place where it was taken, before the picture. */

const ascii = (text: string): number[] => [...new TextEncoder().encode(`${text}\0`)];
const short = (value: number): number[] => [value >> 8, value & 0xff];
const long = (value: number): number[] => [...short(value >>> 16), ...short(value & 0xffff)];

type Entry = readonly [tag: number, type: 2 | 4 | 5, bytes: readonly number[]];

/** A directory of EXIF at `offset`, followed by what does not fit into its entries. */
function directory(offset: number, entries: readonly Entry[]): number[] {
  const sizes = { 2: 1, 4: 4, 5: 8 } as const;
  const head: number[] = short(entries.length);
  const tail: number[] = [];
  const tailAt = offset + 2 + entries.length * 12 + 4;
  for (const [tag, type, bytes] of entries) {
    head.push(...short(tag), ...short(type), ...long(bytes.length / sizes[type]));
    if (bytes.length <= 4) head.push(...bytes, ...Array<number>(4 - bytes.length).fill(0));
    else {
      head.push(...long(tailAt + tail.length));
      tail.push(...bytes);
    }
  }
  return [...head, ...long(0), ...tail];
}

const degrees = (whole: number, minutes: number): number[] => [
  ...long(whole),
  ...long(1),
  ...long(minutes),
  ...long(1),
  ...long(0),
  ...long(1),
];

export const photoFacts = { make: 'Kamera AG', artist: 'Aigerim Nourova', place: '43.250000, 76.950000' };

/** Puts what the camera knew into `jpeg`, right after its first two bytes. */
export function withCameraData(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const gps: readonly Entry[] = [
    [1, 2, ascii('N')],
    [2, 5, degrees(43, 15)],
    [3, 2, ascii('E')],
    [4, 5, degrees(76, 57)],
  ];
  const texts: readonly Entry[] = [
    [0x010f, 2, ascii(photoFacts.make)],
    [0x013b, 2, ascii(photoFacts.artist)],
  ];
  const gpsAt = 8 + directory(8, [...texts, [0x8825, 4, long(0)]]).length;
  const first = directory(8, [...texts, [0x8825, 4, long(gpsAt)]]);
  const tiff = [...ascii('MM').slice(0, 2), ...short(42), ...long(8), ...first, ...directory(gpsAt, gps)];
  const segment = [...ascii('Exif'), 0, ...tiff];
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, ...short(segment.length + 2), ...segment, ...jpeg.slice(2)]);
}
