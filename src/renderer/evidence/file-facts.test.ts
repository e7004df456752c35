import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imageFacts, isoDate, officeFacts, pdfDate, readFacts } from './file-facts';
import { photoFacts, withCameraData } from './photo.testkit';
import { decodeText } from './text-decoding';

/** The shortest that a reader takes for a JPEG: beginning, size, end. */
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 10, 0, 20, 1, 1, 0x11, 0, 0xff, 0xd9]);

describe('what a file tells about itself', () => {
  it('of a photo: camera, owner, and the place', () => {
    expect(imageFacts(withCameraData(jpeg).buffer)).toMatchObject({
      device: photoFacts.make,
      author: photoFacts.artist,
      place: photoFacts.place,
    });
  });

  it('of an office file: who wrote it, who changed it last', () => {
    const core =
      '<cp:coreProperties><dc:creator>A &amp; B</dc:creator><cp:lastModifiedBy>C</cp:lastModifiedBy></cp:coreProperties>';
    const file = zipSync({
      'docProps/core.xml': strToU8(core),
      'word/document.xml': strToU8('<dc:creator>no</dc:creator>'),
    });
    expect(officeFacts(file)).toEqual({ author: 'A & B', lastAuthor: 'C' });
  });

  it('nothing, when it is damaged or bigger than what is read', async () => {
    const about = { token: 't', mime: 'image/jpeg' };
    expect(await readFacts({ ...about, size: 0 })).toEqual({});
    expect(await readFacts({ ...about, size: 10 ** 9 })).toEqual({});
    expect(await readFacts({ ...about, size: 10 })).toEqual({});
  });

  it('dates as an office program writes them', () => {
    expect(isoDate('2026-01-02T03:04:05Z')).toBe('2026-01-02 03:04 UTC');
    expect(isoDate('2026-01-02T03:04:05.123456789')).toBe('2026-01-02 03:04');
    expect(isoDate('yesterday')).toBe('yesterday');
  });

  it('dates as a PDF writes them', () => {
    expect(pdfDate("D:20171029083105+06'00'")).toBe('2017-10-29 08:31');
    expect(pdfDate('D:2017')).toBe('2017');
    expect(pdfDate('yesterday')).toBe('yesterday');
    expect(pdfDate(undefined)).toBeUndefined();
  });
});

describe('text of unknown encoding', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Показания')],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffПоказания', 'utf16le'))],
    ['Windows-1251', new Uint8Array([0xcf, 0xee, 0xea, 0xe0, 0xe7, 0xe0, 0xed, 0xe8, 0xff])],
  ])('is read as %s', (_name, bytes) => {
    expect(decodeText(bytes).replace('\ufeff', '')).toBe('Показания');
  });

  it('may be cut in the middle of a letter', () => {
    expect(decodeText(new TextEncoder().encode('Да').slice(0, 3))).toBe('Д');
  });
});
