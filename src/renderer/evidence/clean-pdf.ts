import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream } from '@pdfme/pdf-lib';

/** Keys under which a PDF or a part of it tells who made it, when and with what; and what it carries along unseen. */
const telling = ['Metadata', 'PieceInfo', 'LastModified', 'AF', 'Thumb'].map((key) => PDFName.of(key));
/** Of the whole file: attached files, and what would run when it is opened. */
const carried = ['EmbeddedFiles', 'JavaScript'].map((key) => PDFName.of(key));
/** Of a remark on a page: its author and when. */
const ofRemark = ['T', 'CreationDate', 'M', 'NM'].map((key) => PDFName.of(key));

/**
 * The same pages without the information dictionary, the XMP packets, the authors of remarks, attached files and scripts.
 * Written anew: objects that only an earlier version of the file used are not written.
 * @throws for a file that is damaged or encrypted
 */
export async function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = pdf;
  const { Info } = context.trailerInfo;
  if (Info instanceof PDFRef) context.delete(Info);
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) strip(dict);
  }
  const names = pdf.catalog.lookup(PDFName.of('Names'));
  if (names instanceof PDFDict) for (const key of carried) names.delete(key);
  for (const key of ['OpenAction', 'AA', 'URI']) pdf.catalog.delete(PDFName.of(key));
  forgetUnreachable(pdf);
  return new Uint8Array(
    await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
  );
}

function strip(dict: PDFDict): void {
  for (const key of telling) dict.delete(key);
  if (dict.has(PDFName.of('Rect'))) for (const key of ofRemark) dict.delete(key);
}

/** Removes objects that nothing refers to any more: the library would write them too. */
function forgetUnreachable(pdf: PDFDocument): void {
  const { context } = pdf;
  const reached = new Set<PDFRef>();
  const waiting: unknown[] = [context.trailerInfo.Root, context.trailerInfo.Encrypt];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(context.lookup(next));
    } else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFRawStream || next instanceof PDFStream) waiting.push(...next.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
