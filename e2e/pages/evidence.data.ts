/** Ten files as they come to a caseworker's desk, harmless and hostile, each with words that must be found nowhere else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@pdfme/pdf-lib';
import type { Page } from '@playwright/test';
import { withCameraData } from '../../src/renderer/evidence/photo.testkit';

/** Stands inside the files only, never in a name or a title. */
export const mark = 'Vyshinskaya-4711';
const elsewhere = 'http://evil.example/';

export async function writeEvidence(folder: string, page: Page): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: [name: string, content: Uint8Array | string][] = [
    ['Photo of the yard.jpg', withCameraData(await drawPhoto(page))],
    ['Court order.pdf', await tellingPdf()],
    ['Notes of the visit.txt', `Notes\nПоказания матери\n${mark}\n`],
    ['Page.html', `<html><script>globalThis.ran='${mark}'</script><img src="${elsewhere}h"></html>`],
    [
      'Drawing.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.ran=1"><image href="${elsewhere}s"/>${mark}</svg>`,
    ],
    ['Call.wav', sound()],
    ['Film.mp4', hostileFilm()],
    ['Statement.exe', Buffer.concat([Buffer.from('MZ'), Buffer.from(mark), Buffer.alloc(3000, 7)])],
    [
      'Bad scan.png',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(mark), Buffer.alloc(500)]),
    ],
    [
      'Archive.bin',
      Buffer.concat([Buffer.from([0, 1, 2, 3]), Buffer.from(mark), Buffer.alloc(2_500_000, 9)]),
    ],
  ];
  return files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

/** Drawn by the page: the tests have no encoder of their own. */
async function drawPhoto(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1600, 900];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#8a6d3b';
    context.fillRect(0, 0, 1600, 900);
    context.fillStyle = '#24507a';
    context.fillRect(300, 200, 500, 400);
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}

/** Tells of its maker, runs a script when it is opened, and wants to load something. */
async function tellingPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor(mark);
  for (const number of [1, 2, 3])
    pdf.addPage([300, 400]).drawText(`Page ${number} of the order`, { x: 30, y: 300 });
  pdf.addJavaScript('open', `app.launchURL('${elsewhere}p'); app.alert('${mark}')`);
  const action = pdf.context.obj({ S: 'URI', URI: PDFString.of(`${elsewhere}u`) });
  pdf.catalog.set(PDFName.of('OpenAction'), action);
  return pdf.save({ useObjectStreams: false });
}

/** A second of silence. */
function sound(): Uint8Array {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate, 40);
  return Buffer.concat([head, Buffer.alloc(rate, 128)]);
}

/** Says that it is a film, and that its data lie at an address. */
function hostileFilm(): Uint8Array {
  const box = (type: string, content: Uint8Array): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(8 + content.length);
    return Buffer.concat([size, Buffer.from(type), content]);
  };
  const url = box('url ', Buffer.from(`\0\0\0\0${elsewhere}m\0`));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
    box('moov', box('dref', url)),
    Buffer.from(mark),
  ]);
}
