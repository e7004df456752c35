/** The page that goes to the printer (docs/decisions/0005): as many pages as the PDF has, each of its size. */
import { PDFDocument, rgb } from '@pdfme/pdf-lib';
import { expect, test } from '../app.fixture';

const a4 = { width: 595.28, height: 841.89 };

async function threePages(): Promise<string> {
  const pdf = await PDFDocument.create();
  for (const red of [0.2, 0.5, 0.8]) {
    const page = pdf.addPage([a4.width, a4.height]);
    page.drawRectangle({ x: 0, y: 0, width: a4.width, height: a4.height, color: rgb(red, 0, 0) });
  }
  return Buffer.from(await pdf.save()).toString('base64');
}

test('a PDF is printed page by page, at its size, without a script of its own', async ({ amparo }) => {
  await amparo.launch();
  const printed = await amparo.app.evaluate(
    async ({ BrowserWindow, session }, pdf) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const printing = session.fromPartition('print-test');
      printing.protocol.handle('app', (request) =>
        request.url.endsWith('/document.pdf')
          ? new Response(new Uint8Array(Buffer.from(pdf, 'base64')))
          : (own ?? printing).fetch(request.url),
      );
      const window = new BrowserWindow({ show: false, webPreferences: { session: printing, sandbox: true } });
      const violations: string[] = [];
      window.webContents.on('console-message', (...parts: unknown[]) => violations.push(parts.join(' ')));
      await window.loadURL('app://main/print.html');
      const prepared: unknown = await window.webContents.executeJavaScript('window.pagesToPrint');
      const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      window.destroy();
      return { prepared, bytes: bytes.toString('base64'), violations };
    },
    await threePages(),
  );

  expect(printed.prepared).toMatchObject({ count: 3 });
  expect(printed.violations.filter((text) => /Content Security Policy|Trusted/.test(text))).toEqual([]);
  const pages = (await PDFDocument.load(Buffer.from(printed.bytes, 'base64'))).getPages();
  expect(pages).toHaveLength(3);
  for (const page of pages) {
    expect(Math.abs(page.getWidth() - a4.width)).toBeLessThan(1);
    expect(Math.abs(page.getHeight() - a4.height)).toBeLessThan(1);
  }
});
