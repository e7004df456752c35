import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { DossierOrder } from '@shared/dossier/dossier.schema';
import type { Language } from '@shared/language/language.schema';
import type { PersonName } from '@shared/person/person.schema';
import { addAssaultCase, openLetters } from '../letter/letter.testkit';
import { latin } from '../letter/letter-names.testkit';
import { pdfImages, pdfObjects, pdfStructure, pdfWords, qpdfCheck } from '../typeset/pdf.testkit';
import { makePng } from '../typeset/png.testkit';
import { choiceFor } from './dossier-choice.testkit';

const { signal } = new AbortController();

const officer: PersonName = {
  kind: 'legal',
  language: 'ru',
  given: 'Серик',
  patronymic: 'Болатович',
  family: 'Ахметов',
  primary: true,
  inflections: null,
};

/** The assault of the first seed, with everything in it that could give a name away. */
function place() {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, person, event, act } = addAssaultCase(test);
  services.caseFile.update(actor, caseFile.id, caseFile.revision, {
    titles: {
      fr: 'Marat Zhanuzakov agressé physiquement',
      en: 'Marat Zhanuzakov assaulted',
      ru: 'Нападение на Марата Жанузакова',
    },
    summary: {
      fr: 'L’agression de Zhanuzakov, dit M. Zhanuzakov, n’est pas élucidée. Janouzakov est soigné. Écrire à marat.zhanuzakov@mail.example.',
      en: 'Zhanuzakov’s attacker is not known. Call +7 701 123 45 67. Zhanuzzakov lives in Abay street.',
      ru: 'Адвокат Жанузакова Марата сообщил о маратоне. Марату помогли. Родом из Темиртау.',
    },
    statusHistory: [
      { status: 'active', phrase: { fr: 'Marat attend', en: 'Marat waits' }, date: null, source: '' },
    ],
  });
  services.person.update(actor, person.id, person.revision, {
    birthDate: datePoint('1975-04-02'),
    birthPlace: { fr: 'Temirtau', en: 'Temirtau', ru: 'Темиртау' },
    contactPoints: [
      {
        kind: 'address',
        value: '12 Abay street, Kokshetau',
        note: '',
        safeHours: '',
        unsafe: false,
        verifiedOn: null,
      },
    ],
  });
  const culprit = services.person.create(actor, {
    names: [officer, latin('fr', 'Serik', 'Akhmetov'), latin('en', 'Serik', 'Akhmetov')],
    sensitivity: 3,
  });
  services.involvement.create(actor, {
    actId: act.id,
    perpetrator: { kind: 'person', personId: culprit.id },
  });
  services.event.update(actor, event.id, event.revision, {
    description: { fr: 'D’après Marat, Serik Akhmetov l’a frappé.', en: 'Marat says it was Akhmetov.' },
  });
  const order = (more: Partial<DossierOrder> = {}): DossierOrder => ({
    ...choiceFor(caseFile.id),
    audience: 'un',
    pseudonyms: { who: 'all', named: [], ageBand: false, takenOut: [] },
    revealsRead: true,
    ...more,
  });
  const make = async (more: Partial<DossierOrder> = {}) => {
    const { dossier } = await services.dossier.make(actor, order(more), signal);
    const bytes = services.attachment.getBytes(dossier.attachmentId);
    const words = pdfWords(bytes)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/\s+/g, ' ');
    return { bytes, words, dossier, name: services.attachment.get(dossier.attachmentId).name };
  };
  return { ...test, caseFile, person, culprit, order, make };
}

/** All strings of a PDF: as it stands in the file, as UTF-16 in hexadecimal, and what is drawn. */
function everyText(bytes: Uint8Array): string {
  const objects = pdfObjects(bytes);
  const hex = [...objects.matchAll(/<((?:[0-9a-f]{4})+)>/giu)].map(([, digits = '']) =>
    Buffer.from(digits, 'hex').swap16().toString('utf16le'),
  );
  return [objects, ...hex, pdfWords(bytes), pdfStructure(bytes)].join('\n');
}

const secret = /Marat|Zhanuzakov|Janouzakov|Жанузаков|Марат|Serik|Akhmetov|Ахметов|Болатович|Серик/gu;
const secretsIn = (text: string) => text.match(secret) ?? [];

describe('a dossier without names', () => {
  it.each<Language>(['fr', 'en', 'ru'])('holds no name in any text of the file (%s)', async (language) => {
    const { make } = place();
    const { bytes, words, name } = await make({ language });
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    expect(secretsIn(everyText(bytes))).toEqual([]);
    expect(secretsIn(name)).toEqual([]);
    expect(words).toMatch({ fr: /Personne A/u, en: /Person A/u, ru: /[Гг]р\. А/u }[language]);
  });

  it('is looked through by a test that finds the names in a dossier with names', async () => {
    const { make } = place();
    const { bytes, dossier } = await make({ pseudonyms: undefined });
    const found = new Set(secretsIn(everyText(bytes)));
    expect(found).toContain('Zhanuzakov');
    expect(found).toContain('Марат');
    expect(dossier.pseudonymous).toBe(false);
  });

  it('names those who are ticked, and hides those above the level alone', async () => {
    const { make, person, culprit } = place();
    const ticked = await make({
      pseudonyms: { who: 'all', named: [person.id], ageBand: false, takenOut: [] },
    });
    expect(ticked.words).toContain('Marat Zhanuzakov agressé');
    expect(ticked.words).not.toMatch(/Akhmetov|Serik/u);
    const above = await make({ pseudonyms: { who: 'above', named: [], ageBand: false, takenOut: [] } });
    expect(above.words).toContain('D’après Marat, Personne A l’a frappé.');
    const all = await make({
      upTo: 3,
      pseudonyms: { who: 'all', named: [culprit.id], ageBand: false, takenOut: [] },
    });
    expect(all.words).toContain('D’après Personne B, Serik Akhmetov l’a frappé.');
  });

  it('keeps the code of a person in every paper, and never gives it again', async () => {
    const { make, services, actor, caseFile, person, culprit } = place();
    await make({ pseudonyms: { who: 'all', named: [person.id], ageBand: false, takenOut: [] } });
    await make();
    const given = services.pseudonym.listOfCase(caseFile.id);
    expect(given.map(({ personId }) => personId)).toEqual([culprit.id, person.id]);
    services.undo.undoLast(actor);
    services.undo.undoLast(actor);
    const { words } = await make({ language: 'en' });
    expect(words).toContain('Person B assaulted');
    expect(services.pseudonym.listOfCase(caseFile.id)).toEqual(given);
    expect(services.pseudonym.numbersFor(caseFile.id, ['somebody else']).get('somebody else')).toBe(3);
  });

  it('asks nobody for consent whom it does not name', async () => {
    const { services, order } = place();
    const open = await services.dossier.preview(order({ pseudonyms: undefined }), undefined, signal);
    expect(open.releases).not.toEqual([]);
    expect((await services.dossier.preview(order(), undefined, signal)).releases).toEqual([]);
  });

  it('leaves out birth, photos and hashes; the age stands in ten years when asked for', async () => {
    const { make, services, actor, caseFile } = place();
    const intakeId = services.attachmentIntake.begin(actor);
    services.attachmentIntake.append(
      actor,
      intakeId,
      makePng(40, 30, () => [200, 30, 30]),
    );
    await services.evidenceIntake.finish(actor, {
      intakeId,
      name: 'Marat.png',
      place: { caseFileId: caseFile.id, documentId: null, date: null },
    });
    const pseudonyms = { who: 'all' as const, named: [], ageBand: true, takenOut: [] };
    const { bytes, words } = await make({ sections: ['person', 'documents', 'photos'], pseudonyms });
    expect(pdfImages(bytes)).toEqual([]);
    expect(words).toContain('de 40 à 49 ans');
    expect(words).not.toMatch(/SHA|Temirtau|Marat/u);
  });

  it('lists what its texts may tell all the same, and is made when somebody has read it', async () => {
    const { services, actor, order, make } = place();
    const told = async (language: Language, takenOut: string[] = []) => {
      const pseudonyms = { who: 'all' as const, named: [], ageBand: false, takenOut };
      const choice = order({ language, sections: ['summary'], pseudonyms });
      const { reveals } = await services.dossier.preview(choice, undefined, signal);
      return reveals.map(({ kind, word }) => `${kind} ${word}`);
    };
    expect(await told('en')).toEqual([
      'phone +7 701 123 45 67',
      'name Zhanuzzakov',
      'address Abay',
      'address street',
    ]);
    expect(await told('ru')).toEqual(['birthPlace Темиртау']);
    expect(await told('ru', ['Родом из темиртау'])).toEqual([]);
    const unread = services.dossier.make(
      actor,
      order({ language: 'en', sections: ['summary'], revealsRead: false }),
      signal,
    );
    await expect(unread).rejects.toMatchObject({ code: 'REVEALS_UNREAD', data: { count: 4 } });
    const { words } = await make({
      language: 'en',
      pseudonyms: { who: 'all', named: [], ageBand: false, takenOut: ['+7 701 123 45 67', 'Zhanuzzakov'] },
    });
    expect(words).toContain('Call […]. […] lives in');
  });
});
