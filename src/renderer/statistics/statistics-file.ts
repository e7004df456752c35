/** A table or a chart as the bytes of a file. */
import { unparse } from 'papaparse';
import { formulaStart } from '@shared/text/formula';
import type { Bar } from './bars';

export interface TableInWords {
  readonly head: readonly [name: string, number: string];
  readonly bars: readonly Bar[];
  readonly total: readonly [name: string, number: string];
  /** Beneath the numbers; empty: none. */
  readonly note: string;
}

/**
 * Names of authorities are what somebody typed: what a spreadsheet would run as a formula is neutralised. Numbers are
 * plain, without separators of thousands. The mark at the start tells spreadsheets that it is UTF-8.
 */
export function csvOf({ head, bars, total, note }: TableInWords): Uint8Array<ArrayBuffer> {
  const rows = bars.map(({ label, value, shown }) => [label, value ?? shown]);
  const lines = [head, ...rows, total, ...(note === '' ? [] : [[note]])];
  return bytesOf(
    `\uFEFF${unparse(
      lines.map((cells) => [...cells]),
      { escapeFormulae: formulaStart },
    )}\r\n`,
  );
}

export function svgOf(drawing: SVGSVGElement): Uint8Array<ArrayBuffer> {
  return bytesOf(new XMLSerializer().serializeToString(drawing));
}

/** Twice as fine as it stands on the screen. @throws Error when the picture cannot be drawn */
export async function pngOf(drawing: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const scale = 2;
  const address = URL.createObjectURL(new Blob([svgOf(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = drawing.viewBox.baseVal.width * scale;
    canvas.height = drawing.viewBox.baseVal.height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob === null) throw new Error('no picture');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
