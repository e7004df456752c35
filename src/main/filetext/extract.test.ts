import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
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
