import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { Document, Packer, Paragraph, TextRun, DeletedTextRun } from 'docx';
import { afterEach, describe, expect, it } from 'vitest';
import { longestText } from '@shared/filetext/file-text.schema';
import type { SheetPage } from '@shared/typeset/sheet-page.schema';
import { mailDraft } from '../mail/mail-draft';
import { Typesetter } from '../typeset/typesetter';
import { testPaths } from '../typeset/letters.testkit';
import { extract } from './extract';
import { inThread } from './extract.thread';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const rtfMime = 'application/rtf';
const odt = 'application/vnd.oasis.opendocument.text';
let folder = '';
const inFolder = (name: string) => {
  folder ||= mkdtempSync(join(tmpdir(), 'amparo-extract-'));
  return join(folder, name);
};
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  folder = '';
});

async function textOf(name: string, mime: string, bytes: Uint8Array): Promise<string> {
  const read = await extract({ name, mime, bytes });
  if ('failure' in read) throw new Error(read.failure);
  return read.text;
}

async function pdf(title: string): Promise<Uint8Array> {
  const words = (text: string) => [{ text }];
  const page: SheetPage = {
    language: 'ru',
    title,
    particulars: [],
    explanation: [words('Показания матери задержанного')],
    keyLabel: '',
    groups: ['A'],
    checklist: { label: '', items: [] },
    note: { label: '', rows: 0 },
    footer: '',
    metadata: { title, author: '', keywords: [], date: '2022-03-15' },
  };
  return (await new Typesetter(testPaths).render({ kind: 'sheet', page, output: 'pdf' })).pdf;
}

describe('the text of a file', () => {
  it('of a Word document is what stands in it, without what was struck out', async () => {
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun('Показания '),
                new TextRun({ text: 'свидетеля', bold: true }),
                new DeletedTextRun({ text: 'zanzibar', id: 1, author: 'A', date: '2020-01-01T00:00:00Z' }),
              ],
            }),
            new Paragraph('Second line & more'),
          ],
        },
      ],
    });
    const text = await textOf('a.docx', docx, new Uint8Array(await Packer.toBuffer(file)));
    expect(text).toContain('Показания свидетеля\nSecond line & more');
    expect(text).not.toContain('zanzibar');
  });

  it('of an OpenDocument, a mail, markup and plain text of any encoding', async () => {
    const content =
      '<office:document-content xmlns:office="o" xmlns:text="t"><text:h>Title</text:h><text:p>One<text:s/>two</text:p></office:document-content>';
    const zip = zipSync({ 'content.xml': strToU8(content), 'styles.xml': strToU8('<a>hidden</a>') });
    expect(await textOf('a.odt', odt, zip)).toContain('Title\nOne two');
    const mail = await mailDraft({
      from: { name: 'Мать', address: 'a@x.example' },
      to: { name: '', address: 'b@x.example' },
      subject: 'Обращение',
      text: 'Прошу помочь.',
      language: 'ru',
      date: new Date(0),
    });
    expect(await textOf('a.eml', 'text/plain', mail)).toMatch(/Обращение[^]*Прошу помочь\./u);
    const page = '<!doctype html><title>T</title><script>evil()</script><p>Fish &amp; chips<br>next<b>bold';
    expect(await textOf('a.html', 'text/plain', strToU8(page))).toMatch(/T\s+Fish & chips\s+nextbold/);
    expect(await textOf('a.html', 'text/plain', strToU8(page))).not.toContain('evil');
    const old = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]);
    expect(await textOf('a.txt', 'text/plain', old)).toContain('мир');
    expect(await textOf('a.md', 'text/plain', strToU8('# Head\n\nword'))).toContain('word');
  });

  it('of a table is every word and number of it, the words first, with the names of its sheets', async () => {
    const zip = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="Задержанные" sheetId="1"/></sheets></workbook>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        '<worksheet><sheetData><row><c t="s"><v>0</v></c><c><v>870412300123</v></c></row>' +
          '<row><c t="inlineStr"><is><t>Жанаозен</t></is></c><c t="str"><f>A1&amp;B1</f><v>made by formula</v></c></row></sheetData></worksheet>',
      ),
      'xl/sharedStrings.xml': strToU8('<x:sst xmlns:x="s"><x:si><x:t>Фамилия</x:t></x:si></x:sst>'),
      'xl/comments1.xml': strToU8(
        '<comments><comment><text><r><t>seen twice</t></r></text></comment></comments>',
      ),
    });
    expect(await textOf('a.xlsx', xlsx, zip)).toBe(
      'Фамилия\n\nseen twice\n\nЗадержанные\n\n870412300123\t\nЖанаозен\tmade by formula\t\n',
    );
    const ods = zipSync({
      'content.xml': strToU8(
        '<o:c xmlns:o="o"><table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>Акция</text:p>' +
          '</table:table-cell></table:table-row></o:c>',
      ),
    });
    expect(await textOf('a.ods', 'application/vnd.oasis.opendocument.spreadsheet', ods)).toBe('Акция\n');
    // As a table of the region is saved: Фамилия;Имя, Петров;Иван.
    const csv = Buffer.from('d4e0ece8ebe8ff3bc8ecff0d0acfe5f2f0eee23bc8e2e0ed', 'hex');
    expect(await textOf('a.csv', 'text/plain', csv)).toContain('Фамилия;Имя\r\nПетров;Иван');
  });

  it('of slides is that of each slide and its notes', async () => {
    const zip = zipSync({
      'ppt/slides/slide1.xml': strToU8('<p:sld xmlns:p="p"><a:p><a:r><a:t>Strike</a:t></a:r></a:p></p:sld>'),
      'ppt/notesSlides/notesSlide1.xml': strToU8(
        '<p:notes xmlns:p="p"><a:p><a:t>Ask the mother</a:t></a:p></p:notes>',
      ),
    });
    const mime = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
    expect(await textOf('a.pptx', mime, zip)).toBe('Strike\n\nAsk the mother\n');
    // Its kind does not always show at the beginning of the archive.
    expect(await textOf('a.pptx', 'application/zip', zip)).toContain('Strike');
  });

  it('of RTF is what a reader sees, in any alphabet, without pictures, styles and what was struck out', async () => {
    const rtf = [
      String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}}`,
      String.raw`{\stylesheet{\s1 Heading;}}{\info{\author Nobody}}{\*\generator Riched20;}`,
      String.raw`\f1\'cf\'f0\'e8\'e2\'e5\'f2 \f0 caf\'e9 \u1084?\u1080\'3f\u1088?\par`,
      String.raw`{\uc2\u8212 --\u8222 ""}{\deleted gone}\{braces\} one\line two\cell three\row`,
      String.raw`{\pict\bin4 {{}}secretpicture}{\*\shpinst{\sp{\sn text}}{\shptxt in a box}}{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt shown}}}`,
    ].join('\r\n');
    const text = await textOf('a.rtf', 'application/rtf', Buffer.from(rtf, 'latin1'));
    expect(text).toBe('Привет café мир\n—„{braces} one\ntwo\tthree\nin a boxshown');
  });

  it('of a PDF is read by what draws it, Cyrillic too', async () => {
    expect(await textOf('a.pdf', 'application/pdf', await pdf('Протокол'))).toMatch(
      /Протокол[^]*Показания матери/u,
    );
  });

  it('of an encrypted PDF is not read, and it says so', async () => {
    writeFileSync(inFolder('open.pdf'), await pdf('Secret'));
    execFileSync('qpdf', [
      '--encrypt',
      'user',
      'owner',
      '256',
      '--',
      inFolder('open.pdf'),
      inFolder('shut.pdf'),
    ]);
    const bytes = readFileSync(inFolder('shut.pdf'));
    expect(await extract({ name: 'a.pdf', mime: 'application/pdf', bytes })).toEqual({
      failure: 'encrypted',
    });
  });

  it('stops at the caps: a bomb, an entity bomb, a broken file, a book', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(150 * 1024 * 1024).fill(32) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await extract({ name: 'a.docx', mime: docx, bytes: bomb })).toEqual({ failure: 'tooBig' });
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:p><w:t>&b;</w:t></w:p>';
    const entities = zipSync({ 'word/document.xml': strToU8(laughs) });
    expect(await extract({ name: 'a.docx', mime: docx, bytes: entities })).toEqual({ failure: 'damaged' });
    const broken = strToU8('%PDF-1.7 nothing of the kind');
    expect(await extract({ name: 'a.pdf', mime: 'application/pdf', bytes: broken })).toEqual({
      failure: 'damaged',
    });
    const book = strToU8('word '.repeat(longestText));
    expect(await extract({ name: 'a.txt', mime: 'text/plain', bytes: book })).toMatchObject({ cut: true });
  }, 60_000);
});

describe('a file made to hurt', () => {
  const failed = (name: string, mime: string, bytes: Uint8Array) => extract({ name, mime, bytes });
  const sheet = (markup: string) => zipSync({ 'xl/worksheets/sheet1.xml': strToU8(markup) }, { level: 9 });

  it('is left when its markup is too deep or unpacks without end', async () => {
    const deep = sheet('<row>'.repeat(1000));
    expect(await failed('a.xlsx', xlsx, deep)).toEqual({ failure: 'damaged' });
    const endless = sheet(`<row>${'<c><v>1</v></c>'.repeat(8_000_000)}</row>`);
    expect(await failed('a.xlsx', xlsx, endless)).toEqual({ failure: 'tooBig' });
    const sheets = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, number) => [`xl/worksheets/sheet${number}.xml`, strToU8('<row/>')]),
    );
    expect(await failed('a.xlsx', xlsx, zipSync(sheets, { level: 0 }))).toEqual({ failure: 'tooBig' });
  }, 60_000);

  it('has its long table searched by its beginning', async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `<row><c><v>${row * 7919}</v></c></row>`).join(
      '',
    );
    expect(await failed('a.xlsx', xlsx, sheet(`<d>${rows}</d>`))).toMatchObject({ cut: true });
  });

  it('says when a password is before it', async () => {
    const compound = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await failed('a.xlsx', 'application/x-cfb', compound)).toEqual({ failure: 'encrypted' });
    const open = zipSync({
      'content.xml': Uint8Array.from({ length: 500 }, (_, at) => (at * 193) % 256),
      'META-INF/manifest.xml': strToU8('<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>'),
    });
    expect(await failed('a.ods', odt, open)).toEqual({ failure: 'encrypted' });
  });

  it.each([
    ['groups without end', '{\\rtf1' + '{'.repeat(2_000_000), { failure: 'damaged' }],
    ['more closed than opened', '{\\rtf1 one}}}}} two', { text: 'one two', cut: false }],
    ['a length beyond its end', '{\\rtf1 one\\bin999999999 two', { text: 'one', cut: false }],
    ['a length before its beginning', '{\\rtf1 one\\bin-999999999 two', { text: 'onetwo', cut: false }],
    ['an end within a sign', "{\\rtf1 one\\'e", { text: 'onee', cut: false }],
    ['a sign that skips all', '{\\rtf1\\uc999999999 one\\u1084 two', { text: 'oneм', cut: false }],
    ['a font nobody named', '{\\rtf1\\f987654321 one', { text: 'one', cut: false }],
  ])('made of RTF: %s', async (_what, rtf, read) => {
    expect(await failed('a.rtf', rtfMime, Buffer.from(rtf, 'latin1'))).toEqual(read);
  });

  it('made of RTF by chance ends, whatever stands in it', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\',
      "\\'",
      '\\u-1',
      '\\bin3 ',
      '\\uc0',
      '\\*',
      '\\f1',
      'e9',
      '\\fonttbl',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))), async (pieces) => {
        const bytes = Buffer.from(pieces.join(''), 'latin1');
        expect(await failed('a.rtf', rtfMime, bytes)).toHaveProperty('text');
      }),
    );
  });
});

describe('the thread that reads a file', () => {
  const file = { name: 'a.txt', mime: 'text/plain', bytes: strToU8('x') };
  const program = (source: string) => {
    const path = inFolder('program.mjs');
    writeFileSync(path, source);
    return path;
  };

  it.each([
    ['never ends', 'for (;;);', 'tooLong'],
    ['takes all memory', 'const all = []; for (;;) all.push(new Array(1e5).fill({}));', 'tooBig'],
    ['throws', 'throw new Error("no");', 'damaged'],
    ['says nothing', '', 'damaged'],
  ])(
    'ends alone when it %s',
    async (_how, source, failure) => {
      const run = inThread(program(source), { milliseconds: 3000, megabytes: 32 });
      expect(await run(file)).toEqual({ failure });
      expect(existsSync(folder)).toBe(true);
    },
    30_000,
  );

  it('answers with what was read', async () => {
    const run = inThread(
      program(
        `import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage({ text: workerData.name, cut: false });`,
      ),
    );
    expect(await run(file)).toEqual({ text: 'a.txt', cut: false });
  });
});
