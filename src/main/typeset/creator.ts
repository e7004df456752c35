/**
 * Guarantees: a PDF names Amparo as the program that made it, in its information and, as PDF/A asks, alike in its XMP; no
 * byte moves, so that every offset of the file holds. The compiler lets nobody set the name; that it converted the document
 * stays in the history of the XMP.
 */
const program = 'Amparo';

/** What stands before and after the name in the information of the document (a line of its own), and in the XMP. */
const places = [
  { before: '\n  /Creator (', after: ')' },
  { before: '<xmp:CreatorTool>', after: '</xmp:CreatorTool>' },
] as const;

/** Changes the bytes in place. A file that names its creator in another way is left as it is. */
export function nameCreator(pdf: Buffer): Buffer {
  const found = places.map((place) => fieldAt(pdf, place));
  // Both or none: a file whose two names differ is no PDF/A.
  if (found.every((field) => field !== undefined))
    for (const { start, end, value } of found) pdf.write(value.padEnd(end - start), start, 'latin1');
  return pdf;
}

function fieldAt(pdf: Buffer, { before, after }: (typeof places)[number]) {
  const start = pdf.indexOf(before, 0, 'latin1');
  const close = start < 0 ? -1 : pdf.indexOf(after, start + before.length, 'latin1');
  const value = `${before}${program}${after}`;
  const end = close + after.length;
  // White space after the name is none of the value, in both.
  return close < 0 || end - start < value.length ? undefined : { start, end, value };
}
