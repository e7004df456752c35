import { PDFDocument, PDFName, PDFString } from '@pdfme/pdf-lib';
import { expect, it } from 'vitest';
import { withoutMetadata } from './clean-pdf';

const mark = 'Nourova';

/** A PDF that tells of its maker wherever a PDF can, with an attachment and a script. */
async function tellingPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor(mark);
  pdf.setTitle(`${mark} title`);
  const page = pdf.addPage([200, 100]);
  page.drawText('what the page shows');
  const { context } = pdf;
  const xmp = context.register(context.stream(`<rdf>${mark}</rdf>`, { Type: 'Metadata', Subtype: 'XML' }));
  pdf.catalog.set(PDFName.of('Metadata'), xmp);
  page.node.set(PDFName.of('PieceInfo'), context.obj({ App: { Private: PDFString.of(mark) } }));
  const remark = context.obj({
    Subtype: 'Text',
    Rect: [0, 0, 10, 10],
    T: PDFString.of(mark),
    Contents: PDFString.of('remark'),
  });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(remark)]));
  await pdf.attach(new TextEncoder().encode(mark), `${mark}.txt`);
  pdf.addJavaScript('run', `app.alert('${mark}')`);
  // An earlier version of the page, to which nothing refers any more.
  context.register(context.obj({ Old: PDFString.of(mark) }));
  return pdf.save({ useObjectStreams: false });
}

it('a PDF keeps its pages and loses everything about its maker, with what it carried along', async () => {
  const before = await tellingPdf();
  expect(Buffer.from(before).toString('latin1')).toContain(mark);
  const clean = await PDFDocument.load(await withoutMetadata(before), { updateMetadata: false });
  // Written anew without compression, so that nothing can hide from the search.
  const open = Buffer.from(await clean.save({ useObjectStreams: false, addDefaultPage: false }));
  expect(open.toString('latin1')).not.toContain(mark);
  expect(open.toString('utf16le')).not.toContain(mark);
  expect(open.toString('latin1')).not.toMatch(/JavaScript|EmbeddedFile|Filespec/);
  expect(clean.getPageCount()).toBe(1);
  expect(clean.getAuthor()).toBeUndefined();
});

it('a damaged PDF is refused, not passed on', async () => {
  await expect(withoutMetadata(new TextEncoder().encode('%PDF-1.7 nothing'))).rejects.toThrow();
});
