import { describe, expect, it } from 'vitest';
import { cameraJpeg } from './dossier.testkit';
import { readPicture } from './picture';

/** The JPEG within the drawing that the compiler gets. */
function jpegIn(drawing: Buffer): Buffer {
  const [, encoded = ''] = /base64,([^"]+)"/.exec(drawing.toString('latin1')) ?? [];
  return Buffer.from(encoded, 'base64');
}

describe('a photo as a camera writes it', () => {
  it('is set upright, and tells nothing of the camera', () => {
    // Stored 16 by 12, noted as turned by a quarter (TIFF orientation 6).
    const { bytes, width, height } = readPicture('photo', cameraJpeg);
    expect([width, height]).toEqual([12, 16]);
    expect(bytes.toString('latin1')).toContain('transform="matrix(0 1 -1 0 12 0)"');
    expect(cameraJpeg.includes('Camera')).toBe(true);
    expect(jpegIn(bytes).includes('Camera')).toBe(false);
  });

  it('keeps every byte of the picture itself', () => {
    const jpeg = jpegIn(readPicture('photo', cameraJpeg).bytes);
    const scan = cameraJpeg.indexOf(Buffer.from([0xff, 0xda]));
    expect(jpeg.subarray(-(cameraJpeg.length - scan)).equals(cameraJpeg.subarray(scan))).toBe(true);
    // What comes out is left as it is when it goes in again.
    expect(jpegIn(readPicture('photo', jpeg).bytes).equals(jpeg)).toBe(true);
  });
});
