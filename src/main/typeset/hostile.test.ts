import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TypesetPdf } from '@shared/typeset/typeset.schema';
import { cleanText } from './hygiene';
import { frenchLetter, makeImages, paragraph, testPaths } from './letters.testkit';
import { pdfWords, qpdfCheck } from './pdf.testkit';
import { makePng } from './png.testkit';
import { Typesetter } from './typesetter';

let typesetter: Typesetter;
const images = makeImages();

beforeAll(() => {
  typesetter = new Typesetter(testPaths);
});

function render(text: string): Promise<TypesetPdf> {
  const page = frenchLetter({ body: [paragraph(text), paragraph('fin')] });
  return typesetter.render({ kind: 'letter', page, images, output: 'pdf' });
}

const everywhere = (text: string): ReturnType<typeof frenchLetter> =>
  frenchLetter({
    draftMark: text,
    letterhead: { name: text, lines: [text], logo: null },
    references: [{ label: text, value: text }],
    placeDate: text,
    addressee: [text],
    subject: { label: text, text },
    greeting: text,
    body: [
      paragraph(text),
      { kind: 'heading', level: 1, text },
      { kind: 'list', ordered: true, items: [[{ text }]] },
      { kind: 'demands', intro: [{ text, bold: true }], items: [[{ text, italic: true }]] },
    ],
    closing: [[{ text }]],
    signatories: [{ name: text, title: text, image: null }],
    copies: { label: text, lines: [text] },
    enclosures: { label: text, lines: [text] },
    footer: [text],
  });

describe('hostile text', () => {
  it.each([
    '#panic() *x* _y_ $z$ @w <l> = A `c`',
    '#import "@preview/cetz:0.2.2": *',
    '#read("/etc/passwd") #eval("1") #sys.inputs',
    '\\u{41} \\* \\n // comment /* more */ https://example.org',
    '+ one - two / three ~ --- ... -? "quoted" \'single\'',
    '{page} {total} </svg><script>alert(1)</script> %PDF',
  ])('prints %s as it stands', async (text) => {
    const { pdf } = await render(text);
    expect(pdfWords(pdf)).toContain(text.replace(/ +/g, ' '));
  });

  it.each([
    ['markup', '#panic() *x* $y$'],
    ['blank', ' '],
    ['empty', ''],
    ['line feeds', '\n\n\n'],
    ['right to left', '\u202Eabc\u2066def\u2069'],
    ['one very long word', 'ы'.repeat(4_000)],
  ])('survives %s in every place of a letter', async (_name, text) => {
    const page = everywhere(text);
    const { pages } = await typesetter.render({ kind: 'letter', page, images, output: 'drawing' });
    expect(pages.length).toBeGreaterThan(0);
  });

  it('cuts 66,000 combining marks, and says where', async () => {
    const { pdf, warnings } = await render(`a${'\u0301'.repeat(66_000)}b`);
    expect(warnings).toEqual([{ code: 'TEXT_CLEANED', where: 'page.body.0.runs.0.text' }]);
    expect(qpdfCheck(pdf)).toContain('No syntax');
  });

  it('survives 66,000 combining marks split over runs', async () => {
    const runs = Array.from({ length: 3_000 }, () => ({ text: '\u0301'.repeat(22) }));
    const page = frenchLetter({ body: [{ kind: 'paragraph', runs }] });
    const outcome = typesetter.render({ kind: 'letter', page, images, output: 'drawing' });
    expect((await outcome).pages.length).toBeGreaterThan(0);
  });

  it('replaces lone surrogates and drops control characters and noncharacters', () => {
    expect(cleanText('a\uD800b\uDC00')).toBe('a\uFFFDb\uFFFD');
    expect(cleanText('a\u0000b\u0008c\u007Fd\uFFFEe\uFFFFf\u{1FFFE}g\uFDD0')).toBe('abcdefg');
    expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
    expect(cleanText('é ё ә й № ₸ « » \u00A0\u202F\u00AD')).toBe('é ё ә й № ₸ « » \u00A0\u202F\u00AD');
  });

  it('leaves whatever a person may type as it is, and is done after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it('sets 20,000 brackets without losing one over the edge', async () => {
    const { pdf } = await render('['.repeat(20_000));
    expect(pdfWords(pdf).split('[')).toHaveLength(20_001);
  });

  it('sets 5,000 names in one paragraph', async () => {
    const body = [paragraph('Marat '.repeat(5000))];
    const request = { kind: 'letter', page: frenchLetter({ body, names: ['Mar'] }), images } as const;
    const { pdf } = await typesetter.render({ ...request, output: 'pdf' });
    expect(pdfWords(pdf).match(/Marat/gu)?.length).toBeGreaterThanOrEqual(5000);
  });

  it('sets a long text and refuses more than a million characters', async () => {
    const { pageCount } = await render('Слово и дело. '.repeat(20_000));
    expect(pageCount).toBeGreaterThan(50);
    await expect(render('a'.repeat(1_000_001))).rejects.toMatchObject({ code: 'TEXT_TOO_LARGE' });
  });

  it('names the character that no font can print, in a PDF as an error, in a preview as a warning', async () => {
    const page = frenchLetter({ body: [paragraph('bien'), paragraph('nom : 漢字, \u0600')] });
    const where = 'page.body.1.runs.0.text';
    await expect(typesetter.render({ kind: 'letter', page, images, output: 'pdf' })).rejects.toMatchObject({
      code: 'MISSING_GLYPH',
      data: { character: '漢', codePoint: 'U+6F22', where, count: 3 },
    });
    for (const _again of [1, 2]) {
      const { warnings } = await typesetter.render({ kind: 'letter', page, images, output: 'drawing' });
      expect(warnings.map((warning) => (warning.code === 'MISSING_GLYPH' ? warning.codePoint : ''))).toEqual([
        'U+6F22',
        'U+5B57',
        'U+0600',
      ]);
    }
  });
});

describe('hostile pictures', () => {
  const withLogo = (logo: Uint8Array): Promise<unknown> =>
    typesetter.render({ kind: 'letter', page: frenchLetter(), images: { ...images, logo }, output: 'pdf' });
  const bomb = makePng(1, 1, () => [0, 0, 0, 255]);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  const svg = (inside: string): Buffer =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`);

  it.each([
    ['nothing', Buffer.alloc(0), 'format'],
    ['text', Buffer.from('hello'), 'format'],
    ['a cut PNG', makePng(20, 20, () => [1, 2, 3, 255]).subarray(0, 20), 'header'],
    ['a PNG cut in its pixels', makePng(200, 200, (x, y) => [x, y, x ^ y, 255]).subarray(0, 120), 'content'],
    ['a PNG of 3,600 megapixels', bomb, 'size'],
    [
      'a JPEG without a frame',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9, 0, 0, 0, 0, 0]),
      'header',
    ],
    [
      'a JPEG in the four colours of a press',
      Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 9, 0, 9, 4, 1, 0x11, 0, 0xff, 0xd9]),
      'colours',
    ],
    ['a drawing with a script', svg('<script>1</script>'), 'content'],
    ['a drawing with an entity', svg('<!ENTITY a "b">'), 'content'],
    ['a drawing that loads a file', svg('<image href="file:///etc/passwd"/>'), 'content'],
  ])('refuses %s', async (_name, bytes, reason) => {
    await expect(withLogo(bytes)).rejects.toMatchObject({ code: 'DAMAGED_IMAGE', data: { reason } });
  });

  it('refuses a page whose picture is missing, and sets a plain drawing', async () => {
    const request = { kind: 'letter', page: frenchLetter(), images: {}, output: 'pdf' } as const;
    await expect(typesetter.render(request)).rejects.toMatchObject({
      code: 'DAMAGED_IMAGE',
      data: { image: 'logo' },
    });
    await expect(withLogo(svg('<circle cx="5" cy="5" r="4" fill="#123456"/>'))).resolves.toBeDefined();
  });

  it('refuses a request of another shape', async () => {
    const request = {
      kind: 'letter',
      page: { ...frenchLetter(), typst: '#panic()' },
      output: 'pdf',
    } as const;
    await expect(typesetter.render(request)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
