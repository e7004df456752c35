import { beforeAll, describe, expect, it } from 'vitest';
import {
  frenchLetter,
  englishLetter,
  makeImages,
  paragraph,
  russianLetter,
  testPaths,
} from './letters.testkit';
import { pdfFonts, pdfLines, pdfObjects, pdfStructure, pdfWords, qpdfCheck } from './pdf.testkit';
import { PageDrawing } from '@shared/typeset/page-drawing.schema';
import { readDrawings } from './page-drawings';
import { Typesetter } from './typesetter';

let typesetter: Typesetter;
const images = makeImages();

beforeAll(() => {
  typesetter = new Typesetter(testPaths);
});

async function pdfOf(page: ReturnType<typeof frenchLetter>): Promise<Uint8Array> {
  return (await typesetter.render({ kind: 'letter', page, images, output: 'pdf' })).pdf;
}

/** Words without the hyphens that break a word at the end of a line. */
const joined = (text: string): string => text.replace(/-\s/g, '').replace(/[\s\u202F]+/g, ' ');

describe('a letter', () => {
  it('holds every word of the French letter, in reading order', async () => {
    const words = joined(pdfWords(await pdfOf(frenchLetter())));
    for (const block of frenchLetter().body) {
      const texts = block.kind === 'paragraph' ? [block.runs] : block.kind === 'demands' ? block.items : [];
      for (const runs of texts) expect(words).toContain(joined(runs.map(({ text }) => text).join('')));
    }
    const order = [
      'Réf. : CS/2026/014',
      'Objet : agression',
      'Le 29 octobre',
      '1. ouvrir',
      'Veuillez agréer',
      'page 1 sur 1',
    ];
    const places = order.map((text) => words.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('holds the Russian and Kazakh letters as text that can be copied out', async () => {
    const words = joined(pdfWords(await pdfOf(russianLetter())));
    expect(words).toContain('Уважаемый господин Президент!');
    expect(words).toContain('1) принять меры к немедленному освобождению Ержана Эльшибаева');
    expect(words).toContain('(№ дела 1-234, штраф 250 000 ₸).');
    const kazakh = 'Құрметті Берік Ноғайұлы! Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і «туралы»';
    const page = russianLetter({ language: 'kk', body: [paragraph(kazakh)] });
    expect(joined(pdfWords(await pdfOf(page)))).toContain(kazakh);
  });

  it('is PDF/A-2a with its language, title, author and date, every font embedded', async () => {
    const pdf = await pdfOf(frenchLetter());
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    const objects = pdfObjects(pdf);
    expect(objects).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(objects).toMatch(/\/Lang \(fr(-FR)?\)/);
    expect(objects).toMatch(/\/Marked true/);
    expect(objects).toContain('demande d’enquête');
    expect(objects).toContain('2026-03-01');
    const fonts = pdfFonts(pdf);
    expect(fonts.map(({ name }) => name.replace(/^\w+\+/, '')).toSorted()).toEqual([
      'AmparoSans-Bold',
      'AmparoSans-Regular',
      'AmparoSerif-Bold',
      'AmparoSerif-Italic',
      'AmparoSerif-Regular',
    ]);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  it('is tagged: heading, paragraphs, numbered list, pictures with alternative text', async () => {
    const structure = pdfStructure(await pdfOf(frenchLetter()));
    expect(structure).toMatch(/H1 [\s\S]*Objet/);
    expect(structure.match(/^\s*LI /gm)).toHaveLength(3);
    expect(structure).toMatch(/Figure/);
    expect(structure).not.toMatch(/page 1 sur 1/);
  });

  it('gives the same bytes twice and from two compilers', async () => {
    const first = await pdfOf(frenchLetter());
    await pdfOf(russianLetter());
    expect(Buffer.compare(await pdfOf(frenchLetter()), first)).toBe(0);
    const other = await new Typesetter(testPaths).render({
      kind: 'letter',
      page: frenchLetter(),
      images,
      output: 'pdf',
    });
    expect(Buffer.compare(other.pdf, first)).toBe(0);
  });

  it('carries the draft mark on each page of a draft, and never when issued', async () => {
    const body = [...frenchLetter().body, ...frenchLetter().body, ...frenchLetter().body];
    const draft = await typesetter.render({
      kind: 'letter',
      page: frenchLetter({ body, draftMark: 'PROJET' }),
      images,
      output: 'pdf',
    });
    expect(draft.pageCount).toBe(2);
    for (const page of [1, 2]) {
      // Once across the page, where poppler reads the turned letters one by one, and once in the running head.
      expect(pdfWords(draft.pdf, page).replaceAll(' ', '').split('PROJET')).toHaveLength(3);
    }
    expect(pdfWords(await pdfOf(frenchLetter({ body })))).not.toContain('PROJET');
  });

  it('repeats the reference on continuation pages and never leaves a signature alone', async () => {
    for (let count = 1; count < 40; count += 3) {
      const body = Array.from({ length: count }, (_, n) => paragraph(`Alinéa ${n}, qui dit peu de chose.`));
      const { pdf, pageCount } = await typesetter.render({
        kind: 'letter',
        page: frenchLetter({ body }),
        images,
        output: 'pdf',
      });
      const last = pdfWords(pdf, pageCount);
      expect(last).toContain('Anne Keller');
      expect(last).toContain(`Alinéa ${count - 1}`);
      if (pageCount > 1) expect(last).toMatch(/^Réf\. : CS\/2026\/014/);
    }
  });

  it('needs no page for a few lines, nor leaves one line with a signature', async () => {
    const lastPages: number[] = [];
    for (let count = 22; count < 52; count += 1) {
      const body = Array.from({ length: count }, (_, n) => paragraph(`Строка ${n} этого письма.`));
      const page = russianLetter({ body });
      const { pdf, pageCount } = await typesetter.render({ kind: 'letter', page, images, output: 'pdf' });
      const lines = pdfWords(pdf, pageCount).match(/Строка \d+/gu) ?? [];
      expect(pageCount).toBeLessThan(3);
      if (pageCount === 2) lastPages.push(lines.length);
    }
    expect(lastPages.length).toBeGreaterThan(3);
    expect(Math.min(...lastPages)).toBeGreaterThan(1);
  }, 60_000);

  it('names co-sponsors without a logo in a line of text after the logos, which costs no page', async () => {
    const named = Array.from({ length: 8 }, (_, index) => ({
      name: `Comité numéro ${index + 1}`,
      logo: null,
    }));
    const partners = [...named, { name: 'Emblème', logo: 'logo' }];
    const page = frenchLetter({ partners, partnersLabel: 'En partenariat avec :' });
    const { pdf, pageCount } = await typesetter.render({ kind: 'letter', page, images, output: 'pdf' });
    expect(pageCount).toBe(1);
    expect(pdfWords(pdf).replaceAll(/\s+/g, ' ')).toContain(
      'En partenariat avec : Comité numéro 1 · Comité numéro 2 · Comité numéro 3 ·',
    );
    expect(pdfStructure(pdf)).toMatch(/Figure[\s\S]*Figure[\s\S]*Figure/);
  });

  it('keeps the words and the type of a letter that is set closer, and gives the same bytes again', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => paragraph(`Строка ${n} письма.`));
    const set = async (count: number) => {
      const page = russianLetter({ body: lines(count) });
      return typesetter.render({ kind: 'letter', page, images, output: 'pdf' });
    };
    let closest = 22;
    while ((await set(closest + 1)).pageCount === 1) closest += 1;
    const { pdf } = await set(closest);
    expect(pdfWords(pdf)).toContain(`Строка ${closest - 1} письма.`);
    expect(Buffer.from((await set(closest)).pdf).equals(Buffer.from(pdf))).toBe(true);
    const fitOf = async (count: number) => {
      const page = russianLetter({ body: lines(count) });
      return (await typesetter.render({ kind: 'letter', page, images, output: 'fit' })).fit;
    };
    expect((await fitOf(closest)).closeness).toBeGreaterThan(0.5);
    expect((await fitOf(closest)).room).toBeLessThan(10);
    expect(await fitOf(2)).toMatchObject({ closeness: 0 });
    expect((await fitOf(2)).room).toBeGreaterThan(60);
  }, 60_000);

  it('divides no name, nor the last word of its final formula', async () => {
    const text =
      'Nous vous prions d’ouvrir sans délai une enquête approfondie et impartiale sur les menaces contre Zhanuzakov.';
    const close =
      'Nous vous prions d’agréer, Madame, Monsieur, les assurances de notre très haute considération.';
    const page = frenchLetter({
      body: [paragraph(text)],
      names: ['Zhanuzak'],
      closing: [[{ text: close }]],
    });
    const words = pdfWords(await pdfOf(page));
    // Where a word is divided at the end of a line, its parts stand apart.
    expect(words).toContain('contre Zhanuzakov.');
    expect(words).toContain('haute considération.');
  });

  it('sets the items of a list to the edge of the text', async () => {
    const items = [
      'Ouvrir sans délai une enquête approfondie et impartiale sur l’agression de Marat Zhanuzakov, en publier les résultats et traduire les responsables en justice conformément aux normes internationales ;',
      'Prendre toutes les mesures nécessaires pour garantir la sécurité et l’intégrité physique et psychologique de Marat Zhanuzakov.',
    ].map((text) => [{ text }]);
    const body = [paragraph('Nous vous prions :'), { kind: 'list' as const, ordered: true, items }];
    const pdf = await pdfOf(frenchLetter({ body, names: ['Zhanuzak', 'Mar'] }));
    expect(pdfWords(pdf)).toContain('de Marat Zhanuzakov, en publier');
    const ends = pdfLines(pdf).map(({ end }) => end);
    // The right edge of the text; a comma or a hyphen may hang over it.
    const edge = (595.276 * (210 - 22)) / 210;
    const full = ends.filter((end) => end > edge - 6);
    expect(full.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...full)).toBeGreaterThan(edge - 0.1);
  });

  it('leaves no single word of an addressee on a line', async () => {
    const addressee = ['Ambassadeur de la République du Kazakhstan en Suisse', 'Berne'];
    const lines = pdfLines(await pdfOf(frenchLetter({ addressee }))).map(({ text }) => text);
    expect(lines).toContain('en Suisse');
  });

  it('counts the pages of each letter of a joined file from 1', async () => {
    const long = frenchLetter({
      body: [...frenchLetter().body, ...frenchLetter().body, ...frenchLetter().body],
    });
    const { pdf, pageCount } = await typesetter.render({
      kind: 'letters',
      pages: [long, englishLetter(), russianLetter()],
      images,
      output: 'pdf',
    });
    expect(pageCount).toBe(4);
    const labels = ['page 1 sur 2', 'page 2 sur 2', 'page 1 of 1', 'страница 1 из 1'];
    for (const [index, label] of labels.entries()) expect(pdfWords(pdf, index + 1)).toContain(label);
  });

  it('previews each page as a drawing of its own that holds every letter and picture', async () => {
    const body = [...frenchLetter().body, ...frenchLetter().body, ...frenchLetter().body];
    const page = frenchLetter({ body });
    const { pages, warnings } = await typesetter.render({ kind: 'letter', page, images, output: 'drawing' });
    const { pdf } = await typesetter.render({ kind: 'letter', page, images, output: 'pdf' });
    expect(warnings).toEqual([]);
    expect(pages).toHaveLength(2);
    for (const [index, drawing] of pages.entries()) {
      expect(PageDrawing.parse(drawing)).toEqual(drawing);
      expect(drawing).toMatchObject({ width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) });
      const texts = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
      const glyphs = texts.flatMap((text) => text.glyphs);
      expect(texts.every((text) => text.places.length === 2 * text.glyphs.length)).toBe(true);
      expect(new Set(glyphs)).toEqual(new Set(Object.keys(drawing.outlines)));
      // Blanks have no outline, ligatures one for two letters, and a hyphen at the end of a line is no letter of the text.
      const letters = pdfWords(pdf, index + 1).replace(/\s/g, '').length;
      expect(glyphs.length / letters).toBeGreaterThan(0.95);
      expect(glyphs.length / letters).toBeLessThan(1.25);
    }
    expect(pages[0]?.marks.filter(({ kind }) => kind === 'picture')).toHaveLength(1);
  });

  it('refuses a drawing with a mark that the screen would not show', () => {
    const svg = (inner: string) => `<svg viewBox="0 0 595 842"><g>${inner}</g></svg>`;
    expect(readDrawings(svg('<path fill="#ff0000" d="M 0 0h 1 Z"/>'), 1)[0]?.marks).toHaveLength(1);
    expect(() => readDrawings(svg('<foreignobject/>'), 1)).toThrow('unknown element');
    expect(() => readDrawings(svg('<g transform="skew(3)"/>'), 1)).toThrow('unknown transform');
  });
});
