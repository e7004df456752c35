import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '@shared/submission/form.schema';
import { remoteDesk } from '../desk/desk';
import { openLetters } from '../letter/letter.testkit';
import { pdfObjects, pdfStructure, pdfWords, qpdfCheck } from '../typeset/pdf.testkit';
import { addWholeCase, openForm } from './submission.testkit';
import { consentSeen } from '../release/release.testkit';

const signal = new AbortController().signal;
/** Where the papers are looked at; unset in the suite. */
const keep = process.env['AMPARO_KEEP'];

/** No-break spaces as ordinary ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

type Open = ReturnType<typeof openForm>;

/** Writes what the facts do not say, and ticks every check. */
function complete({ services, actor, submission }: Open, more: Readonly<Record<string, string>> = {}) {
  const { form, completeness } = services.submissionPaper.view(submission.id);
  const answers = Object.fromEntries(
    [
      ...completeness.missing.map(({ id }) => [id, 'Answered by hand.'] as const),
      ...Object.entries(more),
    ].map(([id, text]) => [id, { text, mode: 'instead' as const }]),
  );
  const { revision } = services.submission.get(submission.id);
  const checked = [...(form.unverified ? ['wording'] : []), ...form.checks.map(({ id }) => id)];
  services.submission.update(actor, submission.id, revision, { answers, checked });
}

describe('a form of a case', () => {
  it('is filled from the one fact base, and names what it lacks', () => {
    const { services, submission, close } = openForm('wgad', 'en');
    const { items, completeness, form } = services.submissionPaper.view(submission.id);
    const said = Object.fromEntries(items.map(({ id, facts }) => [id, facts.map(plain)]));
    expect(said['family-name']).toEqual(['Elshibayev']);
    expect(said['arrest-date']).toEqual(['5 March 2019']);
    expect(said['warrant']).toEqual(['No.']);
    expect(said['places']).toEqual(['October 2019: prison', 'February 2020: Kyzylorda colony']);
    expect(said['remedies']?.[0]).toContain('The appeal was dismissed.');
    expect(said['consent']).toEqual(['The person, in writing']);
    const missing = completeness.missing.map(({ id }) => id);
    expect(missing).toEqual(['document', 'holding-forces', 'category-1']);
    const counted = itemsOf(form).filter(({ need }) => need !== 'optional').length;
    expect(completeness.percent).toBe(Math.floor(((counted - 3) / counted) * 100));
    close();
  });

  it('follows the facts until it is issued', () => {
    const { services, actor, submission, detention, close } = openForm('wgad', 'en');
    const before = services.submissionPaper.view(submission.id).completeness;
    const { revision } = services.detention.get(detention.id);
    services.detention.update(actor, detention.id, revision, { counselAccessAt: null });
    const after = services.submissionPaper.view(submission.id).completeness;
    expect(after.missing.map(({ id }) => id)).toContain('counsel');
    expect(after.percent).toBeLessThan(before.percent);
    close();
  });

  it('takes an own answer in place of the facts or after them', () => {
    const { services, actor, submission, close } = openForm('wgad', 'en');
    const answers = {
      conditions: { text: 'Cold.\nNo light.', mode: 'after' as const },
      places: { text: 'Kept secret.', mode: 'instead' as const },
    };
    services.submission.update(actor, submission.id, submission.revision, { answers });
    const view = services.submissionPaper.view(submission.id);
    expect(view.items.find(({ id }) => id === 'places')?.facts).toHaveLength(2);
    expect(view.submission.answers).toEqual(answers);
    close();
  });

  it('is written only in the languages that the body accepts', () => {
    const test = openLetters();
    const { caseFile } = addWholeCase(test);
    const begin = () =>
      test.services.submission.begin(test.actor, { caseFileId: caseFile.id, formId: 'wgad', language: 'ru' });
    expect(begin).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', data: { path: 'language' } }));
    test.close();
  });
});

describe('issuing a form', () => {
  it('refuses what is incomplete, then what nobody has checked', async () => {
    const open = openForm('wgad', 'en');
    const { services, actor, submission, close } = open;
    const issue = () => services.submissionPaper.issue(actor, { id: submission.id }, signal);
    await expect(issue()).rejects.toMatchObject({ code: 'FORM_INCOMPLETE', data: { count: 2 } });
    complete(open);
    const { revision } = services.submission.get(submission.id);
    services.submission.update(actor, submission.id, revision, { checked: ['parallel', 'address'] });
    await expect(issue()).rejects.toMatchObject({ code: 'FORM_UNCHECKED' });
    close();
  });

  it('stops a body that needs the consent of the person, whatever is accepted', async () => {
    const open = openForm('wgad', 'en');
    const { services, actor, submission, caseFile, close } = open;
    complete(open, { consent: 'By telephone.' });
    for (const consent of services.consent.listOfCase(caseFile.id))
      services.consent.remove(actor, consent.id, consent.revision);
    const order = { id: submission.id, accepted: true, reason: 'urgent' };
    await expect(services.submissionPaper.issue(actor, order, signal)).rejects.toMatchObject({
      code: 'FORM_NEEDS_CONSENT',
    });
    expect(services.submission.get(submission.id).state).toBe('draft');
    close();
  });

  it.each(['en', 'fr'] as const)(
    'keeps a PDF/A-2a with its fingerprint, and nothing changes it (%s)',
    async (language) => {
      const folder = mkdtempSync(join(tmpdir(), 'amparo-form-'));
      const path = join(folder, 'form.pdf');
      const test = openLetters({
        desk: {
          ...remoteDesk(() => Promise.reject(new Error('no desk'))),
          chooseSavePath: () => Promise.resolve(path),
        },
      });
      const made = addWholeCase(test);
      const { services, actor } = test;
      const submission = services.submission.begin(actor, {
        caseFileId: made.caseFile.id,
        formId: 'wgad',
        language,
      });
      complete(
        { ...test, ...made, submission },
        { 'category-2': '#pagebreak() $x$ *no* `code` <b>line</b> \\u{41}' },
      );
      const issued = await services.submissionPaper.issue(actor, { id: submission.id }, signal);
      const pdf = services.attachment.getBytes(issued.attachmentId ?? '');
      if (keep !== undefined) writeFileSync(join(keep, `wgad-${language}.pdf`), pdf);
      expect(issued.sha256).toBe(services.attachment.get(issued.attachmentId ?? '').sha256);
      expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
      expect(pdfObjects(pdf)).toContain(
        '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
      );
      for (const tag of ['H1', 'H2', 'Table'])
        expect(pdfStructure(pdf)).toMatch(new RegExp(`^\\s*${tag}`, 'm'));
      expect(pdfWords(pdf)).toContain('#pagebreak() $x$ *no* `code` <b>line</b> \\u{41}');
      expect(pdfWords(pdf)).toContain(language === 'en' ? 'Elshibayev' : 'I. Identité de la personne');
      const change = () => services.submission.update(actor, issued.id, issued.revision, { answers: {} });
      expect(change).toThrow(expect.objectContaining({ code: 'FORM_ISSUED' }));
      expect(() => services.undo.undoLast(actor)).toThrow(
        expect.objectContaining({ code: 'UNDO_IMPOSSIBLE' }),
      );
      expect(await services.submissionPaper.savePdf(actor, issued.id, {}, signal)).toBe(true);
      expect(readFileSync(path).equals(pdf)).toBe(true);
      const copy = services.submission.copy(actor, issued.id);
      expect([copy.state, copy.checked, copy.answers]).toEqual(['draft', [], issued.answers]);
      test.close();
    },
  );

  it('is saved as a Word file whose text is text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amparo-form-'));
    const path = join(folder, 'form.docx');
    const test = openLetters({
      desk: {
        ...remoteDesk(() => Promise.reject(new Error('no desk'))),
        chooseSavePath: () => Promise.resolve(path),
      },
    });
    const { services, actor } = test;
    const caseFileId = addWholeCase(test).caseFile.id;
    const submission = services.submission.begin(actor, { caseFileId, formId: 'wgad', language: 'fr' });
    const answers = { conditions: { text: '</w:t><w:b/> & "fin"', mode: 'instead' as const } };
    services.submission.update(actor, submission.id, submission.revision, { answers });
    expect(await services.submissionPaper.saveDocx(actor, submission.id, consentSeen)).toBe(true);
    const files = unzipSync(new Uint8Array(readFileSync(path)));
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('&lt;/w:t&gt;&lt;w:b/&gt; &amp;');
    expect(document).toContain('Elshibayev');
    expect(document).toContain('fr-FR');
    test.close();
  });

  it('names no protected source', async () => {
    const open = openForm('wgad', 'en');
    const { services, actor, submission, caseFile, close } = open;
    const guard = services.person.create(actor, {
      names: [
        {
          kind: 'legal',
          language: 'en',
          given: 'Nurlan',
          patronymic: '',
          family: 'Bekov',
          primary: true,
          inflections: null,
        },
      ],
    });
    services.source.create(actor, {
      caseFileId: caseFile.id,
      who: { kind: 'person', personId: guard.id },
      protection: 'high',
    });
    complete(open, { conditions: 'Nurlan Bekov saw it.' });
    await expect(
      services.submissionPaper.issue(actor, { id: submission.id, accepted: true }, signal),
    ).rejects.toMatchObject({ code: 'FORM_NAMES_SOURCE' });
    close();
  });
});
