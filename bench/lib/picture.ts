import { makePng } from '../../src/main/typeset/png.testkit';

const ink = [20, 40, 110, 255];
const ground = [0, 0, 0, 0];

/** Strokes on transparent ground, as a scanned signature has. */
export function strokes(width: number, height: number): Buffer {
  return makePng(width, height, (x, y) => {
    const wave = (height / 2) * (1 + 0.8 * Math.sin(x / 40) * Math.cos(x / 171));
    return Math.abs(y - wave) < height / 40 ? ink : ground;
  });
}
