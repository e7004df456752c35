import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk/desk';
import { pdfWords } from '../typeset/pdf.testkit';
import { addAssaultCase, addOffice, makeLetter, openLetters } from './letter.testkit';
import { consentSeen } from '../release/release.testkit';

type Mail = Parameters<Desk['openMail']>[0];
let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function openExport(language: 'fr' | 'ru' = 'ru') {
  folder = mkdtempSync(join(tmpdir(), 'amparo-export-'));
  const chosen: string[] = [];
  const mails: Mail[] = [];
  const desk = {
    chooseSavePath: ({ suggestedName }: { suggestedName: string }) => {
      chosen.push(suggestedName);
      return Promise.resolve(join(folder, 'out'));
    },
    openMail: (mail: Mail) => Promise.resolve(mails.push(mail) > 0),
  } as unknown as Desk;
  const test = openLetters({ desk });
  const { services, actor } = test;
  services.settings.change(actor, services.settings.current().revision, { email: 'office@amparo.example' });
  const { caseFile } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  services.office.update(actor, office.id, office.revision, {
    addresses: [
      ...office.addresses.filter(({ channel }) => channel !== 'email'),
      {
        kind: 'press',
        channel: 'email',
        value: { en: 'press@prokuror.example' },
        verifiedOn: null,
        source: '',
      },
      {
        kind: 'registry',
        channel: 'email',
        value: { en: 'kense@prokuror.example' },
        verifiedOn: null,
        source: '',
      },
    ],
  });
  const letter = makeLetter(test, caseFile.id, office.id, language);
  const written = () => readFileSync(join(folder, 'out'));
  const notes = () =>
    test.database
      .prepare("select action from journal where table_name = 'letter' and field = ''")
      .pluck()
      .all();
  return { ...test, letter, written, chosen, mails, notes, signal: new AbortController().signal };
}

describe('an e-mail draft', () => {
  it('is read by another parser: unsent, Cyrillic names whole, the PDF attached byte for byte', async () => {
    const { services, actor, letter, written, chosen, notes, signal } = openExport();
    const { id } = letter;
    const issued = await services.letterIssue.issue(actor, { id, accepted: [] });
    expect(await services.letterExport.saveEml(actor, id, consentSeen, signal)).toBe(true);
    const mail = await PostalMime.parse(written());
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.from).toMatchObject({ name: 'Центр «Ампаро»', address: 'office@amparo.example' });
    expect(mail.to).toMatchObject([{ address: 'kense@prokuror.example' }]);
    expect(mail.subject).toBe(`${issued.reference}: ${issued.subjectLine}`);
    expect(mail.text).toContain(issued.reference);
    expect(mail.text).toMatch(/\d{4}\sг\.\n/u);
    const [attached] = mail.attachments;
    expect(attached).toMatchObject({ mimeType: 'application/pdf' });
    expect(attached?.filename).toContain('прокурор');
    const stored = services.attachment.getBytes(issued.attachmentId ?? '');
    expect(Buffer.from(attached?.content as ArrayBuffer).equals(stored)).toBe(true);
    expect(chosen[0]).toMatch(/\.eml$/);
    expect(notes()).toContain('letter.saveEml');
  });

  it('names no other addressee, no machine and no blind copy', async () => {
    const { services, actor, letter, written, signal } = openExport('fr');
    services.letter.change(actor, letter.id, letter.revision, { copies: ['secret@partner.example'] });
    await services.letterExport.saveEml(actor, letter.id, consentSeen, signal);
    const head = written().toString('latin1').split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^b?cc:/im);
    expect(head).not.toContain('partner.example');
    expect(head).not.toContain('press@');
    const { hostname } = await import('node:os');
    expect(head).not.toContain(hostname());
    expect(head).toMatch(/^Message-ID: <[\w-]+@amparo\.invalid>\r?$/im);
  });
});

describe('the mail program', () => {
  it('is handed an issued letter at one click, noted in the journal; never a draft', async () => {
    const { services, actor, letter, mails, notes } = openExport('fr');
    await expect(services.letterExport.openMail(actor, letter.id, consentSeen)).rejects.toThrow(
      'LETTER_STAGE',
    );
    expect([mails, notes()]).toEqual([[], expect.not.arrayContaining(['letter.openMail'])]);
    await services.letterIssue.issue(actor, { id: letter.id, accepted: [] });
    expect(services.letterExport.mailFits(letter.id)).toBe(false);
    await services.letterExport.openMail(actor, letter.id, consentSeen);
    expect(notes()).toContain('letter.openMail');
    const [mail] = mails;
    const { reference } = services.letter.get(letter.id);
    expect(mail?.subject.startsWith(`${reference}\u00a0: `)).toBe(true);
    expect(mail?.text).toContain('Marat Zhanuzakov');
  });
});

describe('a DOCX', () => {
  it('holds the letter part by part, each run in its language, and no markup of the user', async () => {
    const { services, actor, letter, written, notes } = openExport('fr');
    const subject = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '<w:p>& "Objet"' }] }],
    };
    services.letter.change(actor, letter.id, letter.revision, { subject });
    expect(await services.letterExport.saveDocx(actor, letter.id, consentSeen)).toBe(true);
    const files = unzipSync(new Uint8Array(written()));
    const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const body = xml('word/document.xml');
    expect(body).toContain('&lt;w:p&gt;&amp;');
    expect(body).toContain('Marat');
    expect(body).toContain('Genève');
    expect(body).toContain('Claire Fontaine');
    const runs = body.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(runs.length).toBeGreaterThan(10);
    expect(runs.filter((run) => !run.includes('w:val="fr-FR"'))).toEqual([]);
    expect(body.match(/<w:numId /g)).toHaveLength(2);
    const footers = Object.keys(files).filter((name) => name.startsWith('word/footer'));
    expect(footers.map(xml).join('')).toMatch(/PAGE.*NUMPAGES/s);
    const headers = Object.keys(files).filter((name) => /word\/header\d/.test(name));
    expect(headers.map(xml).join('')).toContain('PROJET');
    expect(xml('docProps/core.xml')).toContain('Centre Amparo');
    expect(notes()).toContain('letter.saveDocx');
  });

  it('of an issued letter bears no draft mark', async () => {
    const { services, actor, letter, written } = openExport('fr');
    await services.letterIssue.issue(actor, { id: letter.id, accepted: [] });
    await services.letterExport.saveDocx(actor, letter.id, consentSeen);
    const files = unzipSync(new Uint8Array(written()));
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('');
    expect(all).not.toContain('PROJET');
    expect(all).toContain('AMP/2022/001');
    // As on the page: the reference stands beside the addressee, so that a letter of one page stays one.
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const [addressed = ''] = body.match(/<w:p>(?:(?!<\/w:p>).)*AMP\/2022\/001.*?<\/w:p>/su) ?? [];
    expect(addressed).toContain('Monsieur');
  });
});

describe('sheets for the post office', () => {
  it.each(['envelope', 'labels', 'slip'] as const)(
    '%s bears the addressee and nothing of the letter',
    async (layout) => {
      const { services, actor, letter, written, signal } = openExport('fr');
      await services.letterIssue.issue(actor, { id: letter.id, accepted: [] });
      services.dispatch.markSent(actor, { letterId: letter.id, channel: 'registered', tracking: 'RK 1 CH' });
      expect(
        await services.letterExport.savePostal(
          actor,
          { ids: [letter.id], layout, answer: consentSeen },
          signal,
        ),
      ).toBe(true);
      const text = pdfWords(written()).replace(/\s+/g, ' ');
      expect(text).toContain('Procureur général');
      expect(text).not.toContain('Zhanuzakov');
      if (layout === 'slip') {
        expect(text).toContain('RK 1 CH');
        expect(text).toContain('N° Destinataire');
      }
    },
  );
});

it('gives the text for the clipboard and notes that it left', () => {
  const { services, actor, letter, notes } = openExport('fr');
  const text = services.letterExport.text(actor, letter.id, consentSeen);
  expect(text).toContain('1. Ouvrir immédiatement une enquête');
  expect(text).toContain('Claire Fontaine');
  expect(notes()).toContain('letter.copyText');
});

it('numbers a Russian text as its page does', () => {
  const { services, actor, letter } = openExport('ru');
  const text = services.letterExport.text(actor, letter.id, consentSeen);
  expect(text).toContain('1) провести');
  expect(text).not.toMatch(/^1\. /mu);
});
