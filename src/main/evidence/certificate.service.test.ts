import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantInWords } from '@shared/evidence/instant.rules';
import type { Language } from '@shared/language/language.schema';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { testPaths } from '../typeset/letters.testkit';
import { pdfObjects, pdfStructure, pdfWords, qpdfCheck } from '../typeset/pdf.testkit';
import { Typesetter } from '../typeset/typesetter';
import { openEvidence, png, sha } from './evidence.testkit';

/** Where the sheets are looked at; unset in the suite. */
const keep = process.env['AMPARO_KEEP'];

async function openCertified() {
  const test = openEvidence({ typesetting: new Typesetter(testPaths) });
  const { services, actor, added, seen, folder } = test;
  services.settings.change(actor, 1, {
    names: { en: 'Amparo Centre', fr: 'Centre Amparo', ru: 'Центр «Ампаро»' },
  });
  const { documentId } = await added(png, 'IMG_2041.png');
  const { revision } = services.document.get(documentId);
  services.document.update(actor, documentId, revision, {
    title: 'Record of "detention" #1 $x$ *bold*',
    kind: 'court_decision',
    receivedFrom: 'Aigul S., sister',
    form: 'scan',
  });
  const second = Buffer.concat([png, randomBytes(pieceSize)]);
  await added(second, 'IMG_2041 clean.png', { documentId });
  services.custody.report(actor, {
    documentId,
    act: 'handed_over',
    day: '2026-05-03',
    who: 'Mother of the detainee',
    note: 'paper original',
  });
  seen.savePath = join(folder, 'certificate.pdf');
  const made = async (language: Language, names = true) => {
    const asked = { documentId, language, names, to: 'file' } as const;
    expect(await services.certificate.make(test.context(), asked)).toBe(true);
    const pdf = readFileSync(join(folder, 'certificate.pdf'));
    if (keep !== undefined) writeFileSync(join(keep, `certificate-${language}.pdf`), pdf);
    return pdf;
  };
  return { ...test, documentId, second, made };
}

describe('the custody certificate', () => {
  it('tells what it is, from whom, its fingerprints and every entry, in each language', async () => {
    const { made, second, services, documentId } = await openCertified();
    const words: Record<Language, string[]> = {
      en: [
        'Custody certificate',
        'Exhibit 1',
        'Received from Aigul S., sister',
        'Handed over',
        'sha256sum FILE',
      ],
      fr: [
        'Attestation de conservation',
        'Pièce n° 1',
        'Reçu de Aigul S., sister',
        'Remis',
        'sha256sum FICHIER',
      ],
      ru: [
        'Справка о хранении',
        'Приложение № 1',
        'От кого получен Aigul S., sister',
        'Передан',
        'sha256sum ФАЙЛ',
      ],
    };
    for (const language of ['en', 'fr', 'ru'] as const) {
      const log = services.custody.listOf(documentId);
      const pdf = await made(language);
      const text = pdfWords(pdf);
      for (const part of words[language]) expect(text).toContain(part);
      expect(text).toContain('#1 $x$ *bold*');
      for (const bytes of [png, second]) expect(text).toContain(sha(bytes));
      expect(log.length).toBeGreaterThan(4);
      for (const { at } of log) expect(text).toContain(instantInWords(at, 0).utc);
      expect(text).toContain(sha(png).slice(48));
    }
    expect(services.custody.listOf(documentId).filter(({ act }) => act === 'certified')).toHaveLength(3);
  });

  it('is PDF/A-2a, tagged, without a fault', async () => {
    const { made } = await openCertified();
    const pdf = await made('fr');
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    expect(pdfObjects(pdf)).toContain(
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    );
    const structure = pdfStructure(pdf);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}`, 'm'));
  });

  it('names nobody who handed it over when that is not wanted', async () => {
    const { made } = await openCertified();
    const text = pdfWords(await made('en', false));
    for (const secret of ['Aigul', 'Mother', 'paper original']) expect(text).not.toContain(secret);
    expect(text).toContain('withheld to protect the person');
  });

  it('is not made when a stored file is not what came in, and can be cancelled', async () => {
    const { services, context, documentId, database } = await openCertified();
    const asked = { documentId, language: 'en', names: true, to: 'file' } as const;
    const controller = new AbortController();
    const cancelled = services.certificate.make(
      context(controller.signal, () => {
        controller.abort();
        return undefined;
      }),
      asked,
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    database.prepare('update attachment_chunk set bytes = ? where position = 0').run(randomBytes(9));
    await expect(services.certificate.make(context(), asked)).rejects.toMatchObject({ code: 'DAMAGED' });
    expect(services.custody.listOf(documentId).some(({ act }) => act === 'certified')).toBe(false);
  });

  it('is a draft while it is only looked at, and no entry', async () => {
    const { services, documentId } = await openCertified();
    const { signal } = new AbortController();
    const { pages } = await services.certificate.preview({ documentId, language: 'ru', names: true }, signal);
    expect(pages.length).toBeGreaterThan(0);
    expect(services.custody.listOf(documentId).some(({ act }) => act === 'certified')).toBe(false);
  });
});

it('says an instant in UTC and on the clock of the place', () => {
  const at = Date.UTC(2026, 10, 28, 22, 5, 9);
  expect(instantInWords(at, 300)).toEqual({
    utc: '2026-11-28 22:05:09 UTC',
    local: '2026-11-29 03:05:09 UTC+05:00',
  });
  expect(instantInWords(at, -210).local).toBe('2026-11-28 18:35:09 UTC−03:30');
});
