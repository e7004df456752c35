import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { reportSections, type ReportChoice } from '@shared/report/annual-report.schema';
import { remoteDesk } from '../desk/desk';
import {
  addAssaultCase,
  addOffice,
  makeLetter,
  openLetters,
  type TestLetters,
} from '../letter/letter.testkit';
import { pdfObjects, pdfStructure, pdfWords, qpdfCheck } from '../typeset/pdf.testkit';
import { temporaryFolder } from '../vault/vault.testkit';

/** Where the reports are looked at; unset in the suite. */
const keep = process.env['AMPARO_KEEP'];
const now = () => Date.parse('2027-02-03T10:00:00+05:00');
const signal = new AbortController().signal;

/** Six letters to one office, five to another and one to a third; the first of each were answered after ten days. */
function sendLetters(test: TestLetters): void {
  const { services, actor } = test;
  const { caseFile } = addAssaultCase(test);
  const send = (key: string, count: number, answered: number) => {
    const { office } = addOffice(test, key);
    for (let n = 0; n < count; n += 1) {
      const letterId = makeLetter(test, caseFile.id, office.id, 'fr').id;
      services.dispatch.create(actor, {
        letterId,
        channel: 'post',
        sentAt: Date.parse('2026-03-01T12:00:00+05:00'),
      });
      const receivedOn = `2026-03-${11 + n * 10}`;
      if (n < answered)
        services.incoming.create(actor, { caseFileId: caseFile.id, letterId, kind: 'reply', receivedOn });
    }
  };
  send('kz-prosecutor-general', 6, 2);
  send('kz-ombudsman', 5, 1);
  send('kz-interior', 1, 1);
}

/** A year with 9 detentions, 6 attacks and one disappearance; six women and one man were threatened. */
function openYear() {
  const folder = temporaryFolder();
  const path = join(folder, 'report.pdf');
  const test = openLetters({
    now,
    desk: {
      ...remoteDesk(() => Promise.reject(new Error('no desk'))),
      chooseSavePath: () => Promise.resolve(path),
    },
  });
  const { services, actor } = test;
  const opened = (type: 'detention' | 'attack' | 'disappearance', count: number) => {
    for (let n = 0; n < count; n += 1)
      services.caseFile.create(actor, { type, country: 'KZ', openedOn: `2026-0${1 + (n % 9)}-10` });
  };
  opened('detention', 9);
  opened('attack', 6);
  opened('disappearance', 1);
  services.caseFile.create(actor, { type: 'attack', country: 'KZ', openedOn: '2025-03-01' });
  const { id: caseFileId } = services.caseFile.create(actor, { country: 'KZ', openedOn: '2024-01-01' });
  for (let n = 0; n < 7; n += 1) {
    const victim = services.person.create(actor, { names: [], gender: n === 6 ? 'masculine' : 'feminine' });
    const event = services.event.create(actor, { caseFileId, date: datePoint('2026-05-04') });
    services.act.create(actor, { eventId: event.id, type: 'threat', victimId: victim.id });
  }
  const choice = (change: Partial<ReportChoice> = {}): ReportChoice => ({
    year: 2026,
    language: 'en',
    publicly: true,
    foreword: '',
    ...change,
  });
  const made = async (change: Partial<ReportChoice> = {}) => {
    const report = await services.annualReport.make(actor, choice(change), signal);
    const pdf = services.attachment.getBytes(report.attachmentId);
    if (keep !== undefined)
      writeFileSync(
        join(keep, `report-${report.language}-${report.publicly ? 'public' : 'internal'}.pdf`),
        pdf,
      );
    return { report, pdf, words: pdfWords(pdf) };
  };
  return { ...test, choice, made, path };
}

describe('the annual report', () => {
  it('hides what is small and what would give it away, and says by which method', async () => {
    const { words, pdf } = await openYear().made();
    expect(words).toContain('In 2026 we opened 16 cases.');
    // One disappearance: 16 − 9 − 6 would tell it.
    expect(words).toContain('Detention 9 56.3%');
    expect(words).toContain('Attack * *');
    expect(words).toContain('Disappearance * *');
    expect(words).toContain('complementary suppression');
    expect(words).toContain('Statistical Disclosure Control, Wiley, 2012');
    expect(words).not.toContain('NOT FOR PUBLICATION');
    // Last year had one case: the column of last year must not say so.
    expect(words).toContain('Cases opened * 16');
    expect(pdfWords(pdf, 2)).toContain('How we count');
  });

  it('does not say of a year with small numbers only that nothing was recorded', async () => {
    const { words } = await openYear().made({ year: 2025 });
    expect(words).toContain('7. Tables The numbers are too small to be broken down');
    expect(words).not.toContain('Nothing was recorded');
  });

  it('says how each authority answered, and hides the row of few letters', async () => {
    const year = openYear();
    sendLetters(year);
    const { words } = await year.made();
    expect(words).toContain('12 letters went out in 2026; answered by 3 February 2027: 4.');
    // One letter to a third office: 12 − 6 − 5 would tell it.
    expect(words).toContain('6 2 33.3% 15');
    expect(words.match(/\* \* \* \*/g)).toHaveLength(2);
    expect(words).toContain('Total 12 4 33.3% 10');
    const internal = await year.made({ publicly: false });
    expect(internal.words).toContain('5 1 20% 10');
    expect(internal.words).toContain('1 1 100% 10');
  });

  it('shows every number inside, and says on each page that it is not to be published', async () => {
    const { words, report, pdf } = await openYear().made({ publicly: false });
    expect(words).toContain('Attack 6');
    expect(words).toContain('Disappearance 1');
    expect(words).toContain('Cases opened 1 16');
    for (let page = 1; page <= report.pageCount; page += 1)
      expect(pdfWords(pdf, page)).toContain('NOT FOR PUBLICATION');
    expect(words).toContain(`page ${report.pageCount} of ${report.pageCount}`);
  });

  it.each([
    ['fr', 'En 2026, nous avons ouvert 16 dossiers.', 'Rapport annuel', 'suppression complémentaire'],
    ['ru', 'В 2026 году мы открыли 16 дел.', 'Годовой отчёт', 'дополнительное сокрытие'],
  ] as const)('is written in %s', async (language, ...parts) => {
    const { words } = await openYear().made({ language });
    for (const part of parts) expect(words).toContain(part);
  });

  it('sets the foreword as it was written, whatever it holds', async () => {
    const { words } = await openYear().made({
      foreword: '#pagebreak() $x$ *no* `code`\n\nSecond <b>line</b>.',
    });
    expect(words).toContain('#pagebreak() $x$ *no* `code`');
    expect(words).toContain('Second <b>line</b>.');
  });

  it('is PDF/A-2a with contents, tables, figures with words for them, and no fault', async () => {
    const { pdf } = await openYear().made({ language: 'fr' });
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    const objects = pdfObjects(pdf);
    expect(objects).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    // The bars are drawn: no picture is in it.
    expect(objects).not.toContain('/Subtype /Image');
    const structure = pdfStructure(pdf);
    for (const tag of ['TOC', 'H1', 'Table', 'TH', 'Figure', 'Caption'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}`, 'm'));
  });

  it('is kept as it was made, listed, saved and noted', async () => {
    const { made, services, actor, path } = openYear();
    const { report, pdf } = await made();
    services.caseFile.create(actor, { type: 'attack', country: 'KZ', openedOn: '2026-03-01' });
    expect(services.annualReport.list().map(({ id }) => id)).toEqual([report.id]);
    expect(await services.annualReport.save(actor, report.id)).toBe(true);
    expect(readFileSync(path).equals(pdf)).toBe(true);
  });

  it('is previewed as a whole, or one section alone under its own number', async () => {
    const { services, choice } = openYear();
    const whole = await services.annualReport.preview(choice(), null, signal);
    const alone = await Promise.all(
      reportSections.map((show) => services.annualReport.preview(choice(), show, signal)),
    );
    const sum = alone.reduce((pages, one) => pages + one.pages.length, 0);
    expect(sum + 2).toBe(whole.pages.length);
  });
});
