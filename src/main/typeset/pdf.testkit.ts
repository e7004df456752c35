import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Looks at a PDF through independent tools (poppler, qpdf); the files are removed at once. */
function withFile<T>(pdf: Uint8Array, look: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-pdf-'));
  try {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, pdf);
    return look(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The text in reading order, one space between words. */
export function pdfWords(pdf: Uint8Array, page?: number): string {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return withFile(pdf, (path) =>
    run('pdftotext', ...pages, '-raw', path, '-')
      .replace(/[\s\u00AD]+/g, ' ')
      .trim(),
  );
}

/** The lines of the first page as they were broken; `end`: where each ends, in points from the left edge of the page. */
export function pdfLines(pdf: Uint8Array): { text: string; end: number }[] {
  const shown = withFile(pdf, (path) => run('pdftotext', '-l', '1', '-bbox-layout', path, '-'));
  return [...shown.matchAll(/<line [^>]*xMax="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/gu)].map(
    ([, end, line = '']) => ({
      end: Number(end),
      text: [...line.matchAll(/<word [^>]*>([^<]*)/gu)].map(([, word]) => word).join(' '),
    }),
  );
}

/** @throws when qpdf finds a fault or a warning. */
export function qpdfCheck(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('qpdf', '--check', path));
}

/** The sizes of the pictures that the pages draw, in pixels: "40x30". */
export function pdfImages(pdf: Uint8Array): string[] {
  const lines = withFile(pdf, (path) => run('pdfimages', '-list', path))
    .trim()
    .split('\n')
    .slice(2);
  return lines.map((line) => line.trim().split(/\s+/).slice(3, 5).join('x'));
}

/** Names of the fonts and whether each is embedded. */
export function pdfFonts(pdf: Uint8Array): { name: string; embedded: boolean }[] {
  const lines = withFile(pdf, (path) => run('pdffonts', path))
    .trim()
    .split('\n')
    .slice(2);
  return lines.map((line) => {
    const [name = '', ...rest] = line.split(/\s+/);
    return { name, embedded: rest.at(-5) === 'yes' };
  });
}

/** All objects uncompressed, as text: for looking up keys such as /Lang and the XMP packet. */
export function pdfObjects(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('qpdf', '--qdf', '--object-streams=disable', path, '-'));
}

/** The tag tree with its text, as poppler prints it. */
export function pdfStructure(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdfinfo', '-struct-text', path));
}
