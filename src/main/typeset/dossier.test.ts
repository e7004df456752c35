import { beforeAll, describe, expect, it } from 'vitest';
import { cameraJpeg, frenchDossier, recoverySheet } from './dossier.testkit';
import { makeImages, testPaths } from './letters.testkit';
import { pdfFonts, pdfObjects, pdfStructure, pdfWords, qpdfCheck } from './pdf.testkit';
import { makePng } from './png.testkit';
import { Typesetter } from './typesetter';

let typesetter: Typesetter;
const images = { ...makeImages(), portrait: makePng(30, 40, (x, y) => [x * 8, y * 6, 120, 255]) };

beforeAll(() => {
  typesetter = new Typesetter(testPaths);
});

describe('a dossier', () => {
  it('has cover, contents with the right page numbers, and the sections in order', async () => {
    const page = frenchDossier();
    const { pdf, pageCount } = await typesetter.render({ kind: 'dossier', page, images, output: 'pdf' });
    expect(pdfWords(pdf, 1)).toContain('Exemplaire n° 3, remis à l’ambassade de Suisse');
    const contents = pdfWords(pdf, 2);
    for (const [index, section] of page.sections.entries()) {
      const title = `${index + 1}. ${section.title}`;
      const listed = new RegExp(`${index + 1}\\. ${section.title}[ .\u2060]+(\\d+)`).exec(contents);
      expect(pdfWords(pdf, Number(listed?.[1]))).toContain(title);
    }
    expect(pdfWords(pdf, pageCount)).toContain(`page ${pageCount} sur ${pageCount}`);
  });

  it('says its sensitivity and copy number on every page', async () => {
    const { pdf, pageCount } = await typesetter.render({
      kind: 'dossier',
      page: frenchDossier(),
      images,
      output: 'pdf',
    });
    expect(pageCount).toBeGreaterThan(4);
    for (let page = 1; page <= pageCount; page += 1) {
      const words = pdfWords(pdf, page);
      expect(words.split('CONFIDENTIEL')).toHaveLength(3);
      expect(words).toContain('Exemplaire n° 3');
    }
  });

  it('repeats the header of a table on each page it covers', async () => {
    const { pdf, pageCount } = await typesetter.render({
      kind: 'dossier',
      page: frenchDossier(),
      images,
      output: 'pdf',
    });
    const pages = Array.from({ length: pageCount }, (_, index) => pdfWords(pdf, index + 1));
    const rows = pages.filter((words) => words.includes('Parquet de la région'));
    expect(rows.length).toBeGreaterThan(1);
    for (const words of rows) expect(words).toContain('Déposé le Auprès de Objet Suite');
  });

  it('is PDF/A-2a with tagged headings, tables and figures', async () => {
    const { pdf } = await typesetter.render({
      kind: 'dossier',
      page: frenchDossier(),
      images,
      output: 'pdf',
    });
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    const objects = pdfObjects(pdf);
    expect(objects).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    const alt = Buffer.from('Portrait d’Erzhan Elshibayev', 'utf16le').swap16().toString('hex');
    expect(objects.toLowerCase()).toContain(alt);
    expect(pdfFonts(pdf).every(({ name, embedded }) => embedded && /\+Amparo/.test(name))).toBe(true);
    const structure = pdfStructure(pdf);
    for (const tag of ['TOC', 'H1', 'H2', 'Table', 'TH', 'TD', 'L ', 'Figure', 'Caption']) {
      expect(structure).toMatch(new RegExp(`^\\s*${tag}`, 'm'));
    }
  });

  it('passes the bytes of a photo into the file undecoded', async () => {
    const photos = { ...images, portrait: cameraJpeg };
    const { pdf } = await typesetter.render({
      kind: 'dossier',
      page: frenchDossier(),
      images: photos,
      output: 'pdf',
    });
    expect(Buffer.from(pdf).includes(cameraJpeg.subarray(-200))).toBe(true);
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
  });

  it('gives the same bytes from two compilers', async () => {
    const request = { kind: 'dossier', page: frenchDossier(), images, output: 'pdf' } as const;
    const first = await typesetter.render(request);
    const second = await new Typesetter(testPaths).render(request);
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  it('sets an empty section, a short row and a row longer than a page', async () => {
    const long = 'Текст очень длинный. '.repeat(600);
    const page = frenchDossier({
      sections: [
        { title: 'Vide', blocks: [] },
        {
          title: 'Tableau',
          blocks: [
            {
              kind: 'table',
              columns: ['a', 'b'],
              rows: [[[{ text: 'seul' }]], [[{ text: 'x' }], [{ text: long }]]],
            },
          ],
        },
      ],
    });
    const { pdf, pageCount } = await typesetter.render({ kind: 'dossier', page, images, output: 'pdf' });
    expect(pageCount).toBeGreaterThan(4);
    expect(pdfWords(pdf).split('длинный')).toHaveLength(601);
  });
});

describe('the recovery sheet', () => {
  it('is one page with every group of the key, in order', async () => {
    const { pdf, pageCount } = await typesetter.render({ kind: 'sheet', page: recoverySheet, output: 'pdf' });
    expect(pageCount).toBe(1);
    const words = pdfWords(pdf);
    const places = recoverySheet.groups.map((group) => words.indexOf(group));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
  });
});
