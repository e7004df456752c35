import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { sectionsOfKind } from '@shared/dossier/dossier-kind.rules';
import type { DossierKind, DossierOrder } from '@shared/dossier/dossier.schema';
import { languages, type Language } from '@shared/language/language.schema';
import { addDetentionCase, openLetters } from '../letter/letter.testkit';
import { pdfObjects, pdfWords, qpdfCheck } from '../typeset/pdf.testkit';

const { signal } = new AbortController();

function place() {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, person } = addDetentionCase(test);
  const [detention] = services.detention.viewsOf(caseFile.id, '2022-03-15');
  if (detention === undefined) throw new Error('the case has a detention');
  const make = async (kind: Exclude<DossierKind, 'full'>, more: Partial<DossierOrder> = {}) => {
    const order: DossierOrder = {
      caseFileId: caseFile.id,
      kind,
      language: 'fr',
      sections: [...sectionsOfKind[kind]],
      upTo: 3,
      recipient: '',
      includeHealth: false,
      ...more,
    };
    const { dossier } = await services.dossier.make(actor, order, signal);
    const bytes = services.attachment.getBytes(dossier.attachmentId);
    const words = pdfWords(bytes)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/\s+/g, ' ');
    return { dossier, bytes, words };
  };
  return { ...test, caseFile, person, detentionId: detention.detention.id, make };
}
type Place = ReturnType<typeof place>;

const sentence = 'Les gardiens ont refusé la visite de l’avocat et n’en ont pas dit la raison. ';

function fill({ services, actor, caseFile }: Place, events: number, length = 1): void {
  services.caseFile.update(actor, caseFile.id, services.caseFile.get(caseFile.id).revision, {
    titles: {
      fr: 'Kazakhstan : le syndicaliste Erzhan Elshibayev emprisonné',
      en: 'Kazakhstan: Erzhan Elshibayev in prison',
      ru: 'Казахстан: Ержан Елшибаев в заключении',
    },
    summary: {
      fr: sentence.repeat(length * 3),
      en: 'The guards refused the visit of the lawyer. '.repeat(length * 3),
      ru: 'Охрана не допустила адвоката. '.repeat(length * 3),
    },
  });
  for (let n = 1; n <= events; n += 1) {
    services.event.create(actor, {
      caseFileId: caseFile.id,
      titles: { fr: `Fait ${n}`, en: `Event ${n}`, ru: `Событие ${n}` },
      date: datePoint(`20${String(10 + (n % 12)).padStart(2, '0')}-03-0${1 + (n % 9)}`),
      description: { fr: sentence.repeat(length), ru: 'Охрана не допустила адвоката. '.repeat(length) },
    });
  }
}

describe('the sheet of a case', () => {
  it.each([
    [0, 1],
    [3, 1],
    [12, 2],
    [150, 12],
  ])('is one page with %i events of %i sentences', async (events, length) => {
    const test = place();
    fill(test, events, length);
    for (const language of languages) {
      const { dossier, bytes } = await test.make('sheet', { language });
      expect(dossier.pageCount).toBe(1);
      expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    }
  });

  it('says how much of each part had no room, and of the chronology keeps the latest', async () => {
    const test = place();
    fill(test, 150, 3);
    const { words } = await test.make('sheet');
    expect(words).toMatch(/Encore 1\d\d : voir le dossier/u);
    expect(words).toMatch(/mars 2021/u);
    expect(words).not.toMatch(/mars 2010/u);
    expect(words).toContain('Ordonner sa libération');
    expect(words).toContain('[…]');
    // The demands, last of all, stand on the page: what is drawn is what is extracted.
    expect(words.indexOf('Ordonner')).toBeGreaterThan(words.indexOf('mars 2021'));
  });

  it('names nobody when it is made without names', async () => {
    const test = place();
    fill(test, 2);
    const pseudonyms = { who: 'all' as const, named: [], ageBand: false, takenOut: [] };
    const { words, bytes } = await test.make('sheet', { pseudonyms, revealsRead: true });
    expect(words).toMatch(/Personne\sA/u);
    expect(words + pdfObjects(bytes)).not.toMatch(/Erzhan|Elshibayev|Елшибаев/u);
  });
});

describe('a chronology alone', () => {
  it('has a head and no cover', async () => {
    const test = place();
    fill(test, 40);
    const { words, dossier } = await test.make('chronology');
    expect(words).not.toContain('Table des matières');
    expect(words.indexOf('Fait 40')).toBeLessThan(400_000);
    expect(words).toMatch(/^Centre Amparo CONFIDENTIEL Chronologie/u);
    expect(dossier).toMatchObject({ kind: 'chronology' });
  });
});

describe('a hand-over pack', () => {
  it.each<Language>(['fr', 'en', 'ru'])('says what a successor has to know (%s)', async (language) => {
    const test = place();
    const { services, actor, caseFile, detentionId, make } = test;
    fill(test, 2);
    services.caseFile.update(actor, caseFile.id, services.caseFile.get(caseFile.id).revision, {
      lead: 'Aigerim',
    });
    const lawyer = services.person.create(actor, {
      names: [
        {
          kind: 'legal',
          language: 'en',
          given: 'Dana',
          patronymic: '',
          family: 'Omarova',
          primary: true,
          inflections: null,
        },
      ],
      contactPoints: [
        {
          kind: 'mobile',
          value: '+7 700 000 00 01',
          note: '',
          safeHours: '18–20',
          unsafe: false,
          verifiedOn: null,
        },
        { kind: 'phone', value: '+7 700 000 00 02', note: '', safeHours: '', unsafe: true, verifiedOn: null },
      ],
    });
    services.casePerson.create(actor, { caseFileId: caseFile.id, personId: lawyer.id, role: 'lawyer' });
    services.task.create(actor, {
      caseFileId: caseFile.id,
      kind: 'deadline',
      title: 'Cassation',
      assignee: 'Aigerim',
      due: datePoint('2022-04-01'),
    });
    const done = services.task.create(actor, { caseFileId: caseFile.id, title: 'Already done' });
    services.task.settle(actor, done.id, done.revision, 'done');
    services.hearing.create(actor, {
      detentionId,
      date: datePoint('2022-03-28'),
      court: { fr: 'Tribunal de Janaozen', en: 'Zhanaozen court', ru: 'Суд Жанаозена' },
      status: 'planned',
    });
    services.remedy.create(actor, { caseFileId: caseFile.id, kind: 'complaint', number: '3-77/22' });
    const { words } = await make('handover', { language });
    const internal = await make('handover', { language, upTo: 2 });
    expect(internal.words).not.toMatch(/00 00 01/u);
    for (const part of ['Aigerim', 'Dana Omarova', '+7 700 000 00 01', 'Cassation', '3-77/22', '18–20']) {
      expect(words).toContain(part);
    }
    expect(words).toContain({ fr: 'Remis par', en: 'Handed over by', ru: 'Передал(а)' }[language]);
    expect(words).toContain(
      { fr: 'Tribunal de Janaozen', en: 'Zhanaozen court', ru: 'Суд Жанаозена' }[language],
    );
    // A line that is watched and what is done are not for the pack.
    expect(words).not.toMatch(/00 00 02|Already done/u);
  });
});
