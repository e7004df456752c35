/** What a PDF on disk is, by programs that did not make it: poppler and qpdf. */
import { execFileSync } from 'node:child_process';

function run(program: string, ...args: string[]): string {
  // What they print on errors is in the exception; poppler also warns about a key that the norm gives as a boolean.
  return execFileSync(program, args, { encoding: 'utf8', timeout: 30_000, stdio: 'pipe' });
}

/** Its words in reading order, with single blanks, and words divided at the end of a line put together again. */
export function wordsOf(path: string): string {
  return run('pdftotext', '-enc', 'UTF-8', path, '-')
    .replace(/[\u00ad\u2010]\s*\n/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Lines without the blanks that stand between them: the same form for an expectation. */
export function words(...lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/gu, ' ').trim();
}

export interface PdfFacts {
  readonly title: string | undefined;
  readonly pages: number;
  readonly tagged: boolean;
  /** Language of the catalog, part and level of PDF/A, all as written in the file. */
  readonly language: string | undefined;
  readonly standard: string | undefined;
  readonly fontsNotEmbedded: string[];
}

/** @throws when qpdf finds a fault in the file */
export function inspectPdf(path: string): PdfFacts {
  run('qpdf', '--check', path);
  const info = new Map(
    run('pdfinfo', path)
      .split('\n')
      .map((line) => [line.split(':', 1)[0] ?? '', line.slice(line.indexOf(':') + 1).trim()] as const),
  );
  const plain = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
  const metadata = run('pdfinfo', '-meta', path);
  const part = /pdfaid:part[>=\s"]+(\d)/.exec(metadata)?.[1];
  const level = /pdfaid:conformance[>=\s"]+([A-Z])/i.exec(metadata)?.[1];
  const [, , ...fonts] = run('pdffonts', path).trim().split('\n');
  return {
    title: info.get('Title'),
    pages: Number(info.get('Pages')),
    tagged: info.get('Tagged') === 'yes',
    language: /\/Lang \(([^)]*)\)/.exec(plain)?.[1],
    standard: part === undefined ? undefined : `PDF/A-${part}${level?.toLowerCase() ?? ''}`,
    fontsNotEmbedded: fonts.filter(
      (line) =>
        !/\s(?:yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.test(line) ||
        /\sno\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.test(line),
    ),
  };
}

/** How many pictures stand in it; the mask of a transparent one is not counted. */
export function imagesOf(path: string): number {
  return run('pdfimages', '-list', path)
    .split('\n')
    .filter((line) => /^\s*\d+\s+\d+\s+image\s/u.test(line)).length;
}
