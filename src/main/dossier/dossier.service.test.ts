import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { usualSections, type DossierChoice } from '@shared/dossier/dossier.schema';
import { remoteDesk } from '../desk/desk';
import { addAssaultCase, addDetentionCase, openLetters } from '../letter/letter.testkit';
import { makePng } from '../typeset/letters.testkit';
import { pdfImages, pdfWords, qpdfCheck } from '../typeset/pdf.testkit';

const signal = new AbortController().signal;

function choiceFor(caseFileId: string, more: Partial<DossierChoice> = {}): DossierChoice {
  return {
    caseFileId,
    language: 'fr',
    sections: [...usualSections],
    upTo: 2,
    recipient: '',
    includeHealth: false,
    ...more,
  };
}

describe('a dossier', () => {
  it('prints the case in the chosen language, with computed days', async () => {
    const test = openLetters();
    const { caseFile } = addDetentionCase(test);
    const { dossier } = await test.services.dossier.make(test.actor, choiceFor(caseFile.id), signal);
    const bytes = test.services.attachment.getBytes(dossier.attachmentId);
    const words = pdfWords(bytes).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    for (const part of [
      'INTERNE',
      'Exemplaire n° 1',
      'Table des matières',
      'Erzhan Elshibayev',
      'octobre 2019',
      'au moins 867 jours',
      '5 ans',
      'coups et blessures',
      'Ordonner sa libération.',
      'Rien n’est enregistré.',
    ]) {
      expect(words).toContain(part);
    }
    const russian = await test.services.dossier.make(
      test.actor,
      choiceFor(caseFile.id, { language: 'ru', recipient: 'Адвокат' }),
      signal,
    );
    const text = pdfWords(test.services.attachment.getBytes(russian.dossier.attachmentId));
    expect(text.replaceAll('\u00a0', ' ')).toContain('Экземпляр № 2, получатель: Адвокат');
    expect(text).toContain('Ержан Елшибаев');
  });

  it('leaves out what is above the chosen level and what is about health, and says what', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const { services, actor } = test;
    const secret = services.event.create(actor, {
      caseFileId: caseFile.id,
      titles: { fr: 'Source protégée' },
      date: datePoint('2018'),
      sensitivity: 4,
    });
    const ill = services.detention.create(actor, { caseFileId: caseFile.id, health: { fr: 'Diabète' } });
    const { dossier, omitted } = await services.dossier.make(actor, choiceFor(caseFile.id), signal);
    const words = pdfWords(services.attachment.getBytes(dossier.attachmentId));
    expect(words).not.toContain('Source protégée');
    expect(words).not.toContain('Diabète');
    expect(words).toContain('Ne figure pas dans cet exemplaire');
    expect(omitted).toEqual([
      { table: 'detention', id: ill.id, reason: 'health' },
      { table: 'event', id: secret.id, reason: 'sensitivity' },
    ]);
    const all = await services.dossier.preview(
      choiceFor(caseFile.id, { upTo: 4, includeHealth: true }),
      undefined,
      signal,
    );
    expect(all).toMatchObject({ omitted: [], shown: null });
    expect(services.dossier.listOfCase(caseFile.id).map((one) => one.copyNumber)).toEqual([1]);
  });

  it('is previewed one section at a time when it is long, and made whole', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    for (let day = 1; day <= 28; day += 1) {
      test.services.event.create(test.actor, {
        caseFileId: caseFile.id,
        titles: { fr: `Événement ${day}` },
        description: { fr: 'Le parquet a refusé d’ouvrir une enquête. '.repeat(70) },
        date: datePoint(`2018-03-${String(day).padStart(2, '0')}`),
      });
    }
    const choice = choiceFor(caseFile.id);
    const first = await test.services.dossier.preview(choice, undefined, signal);
    const chronology = await test.services.dossier.preview(choice, 'chronology', signal);
    const { dossier } = await test.services.dossier.make(test.actor, choice, signal);
    expect(first.shown).toBe('person');
    expect(chronology.shown).toBe('chronology');
    expect(first.pageCount).toBeLessThan(chronology.pageCount);
    expect(chronology.pageCount).toBeLessThan(dossier.pageCount);
  });

  it('prints a detention with its hearings and transfers, and no place that a hidden transfer would tell', async () => {
    const test = openLetters();
    const { caseFile } = addDetentionCase(test);
    const { services, actor } = test;
    const detentionId = services.detention.listOf(caseFile.id)[0]?.id ?? '';
    const day = datePoint('2020-02-03');
    services.hearing.create(actor, {
      detentionId,
      date: day,
      court: { fr: 'cour d’appel d’Aktaou' },
      observer: 'Dana',
    });
    services.custodyMove.create(actor, { detentionId, date: day, facility: { fr: 'colonie d’Atyraou' } });
    const secret = services.custodyMove.create(actor, {
      detentionId,
      date: datePoint('2021-02-03'),
      facility: { fr: 'lieu tenu secret' },
      sensitivity: 4,
    });
    const choice = choiceFor(caseFile.id);
    const { dossier, omitted } = await services.dossier.make(actor, choice, signal);
    const words = pdfWords(services.attachment.getBytes(dossier.attachmentId));
    expect(words).toContain('Audiences');
    expect(words).toContain('cour d’appel d’Aktaou');
    expect(words).toContain('colonie d’Atyraou');
    expect(words).not.toContain('secret');
    expect(words).not.toContain('Dana');
    expect(omitted).toEqual([{ table: 'custody_move', id: secret.id, reason: 'sensitivity' }]);
  });

  it('names a protected source only from its level on, and withholds a name without hiding the act', async () => {
    const test = openLetters();
    const { caseFile, act, event } = addAssaultCase(test);
    const { services, actor } = test;
    const guard = services.person.create(actor, { codeName: 'Guard Seven', sensitivity: 4 });
    services.involvement.create(actor, {
      actId: act.id,
      perpetrator: { kind: 'person', personId: guard.id },
    });
    const source = services.source.create(actor, {
      caseFileId: caseFile.id,
      who: { kind: 'described', description: { fr: 'un contremaître' } },
      protection: 'high',
      sensitivity: 1,
    });
    services.information.create(actor, {
      sourceId: source.id,
      subjectTable: 'event',
      subjectId: event.id,
      sensitivity: 1,
    });
    const wordsAt = async (upTo: 3 | 4) => {
      const { dossier } = await services.dossier.make(actor, choiceFor(caseFile.id, { upTo }), signal);
      return pdfWords(services.attachment.getBytes(dossier.attachmentId)).replaceAll(/\s+/gu, ' ');
    };
    const confidential = await wordsAt(3);
    expect(confidential).not.toContain('contremaître');
    expect(confidential).not.toContain('Seven');
    expect(confidential).toContain('nom non');
    const whole = await wordsAt(4);
    expect(whole).toContain('contremaître');
    expect(whole).toContain('Seven');
  });

  it('gives two copies made at the same time two numbers', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const made = await Promise.all(
      [1, 2, 3].map(() => test.services.dossier.make(test.actor, choiceFor(caseFile.id), signal)),
    );
    expect(made.map(({ dossier }) => dossier.copyNumber).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  it('goes to a file that was chosen and stays in the vault when the dialog is cancelled', async () => {
    let path: string | undefined;
    const desk = {
      ...remoteDesk(() => Promise.reject(new Error('no desk'))),
      chooseSavePath: async () => path,
    };
    const test = openLetters({ desk });
    const { caseFile } = addAssaultCase(test);
    const { dossier } = await test.services.dossier.make(test.actor, choiceFor(caseFile.id), signal);
    expect(await test.services.dossier.save(test.actor, dossier.id)).toBe(false);
    path = join(test.folder, 'dossier.pdf');
    expect(await test.services.dossier.save(test.actor, dossier.id)).toBe(true);
    path = join(test.folder, 'no such folder', 'x.pdf');
    await expect(test.services.dossier.save(test.actor, dossier.id)).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
    });
  });
});

describe('exhibits in a dossier', () => {
  async function withExhibits() {
    const test = openLetters();
    const { caseFile } = addDetentionCase(test);
    const { services, actor } = test;
    const place = { caseFileId: caseFile.id, documentId: null, date: datePoint('2019-10-17') };
    const add = async (name: string, content: Uint8Array) => {
      const intakeId = services.attachmentIntake.begin(actor);
      services.attachmentIntake.append(actor, intakeId, content);
      const added = await services.evidenceIntake.finish(actor, { intakeId, name, place });
      if (added.outcome !== 'added') throw new Error('not added');
      return services.document.get(added.documentId);
    };
    const make = async (more: Partial<DossierChoice> = {}) => {
      const { dossier } = await services.dossier.make(actor, choiceFor(caseFile.id, more), signal);
      const bytes = services.attachment.getBytes(dossier.attachmentId);
      return {
        bytes,
        words: pdfWords(bytes)
          .replace(/[\u00a0\u202f]/g, ' ')
          .replace(/\s+/g, ' '),
      };
    };
    return { ...test, add, make };
  }

  it('are listed by number with their hashes, and a number that is missing is said to be missing', async () => {
    const { services, actor, add, make } = await withExhibits();
    const judgment = await add('Jugement.txt', Buffer.from('judgment'));
    const gone = await add('Withdrawn.txt', Buffer.from('withdrawn'));
    const secret = await add('Secret source.txt', Buffer.from('secret'));
    services.document.remove(actor, gone.id, gone.revision);
    services.document.update(actor, secret.id, secret.revision, { sensitivity: 4 });
    const { words } = await make({ sections: ['documents'] });
    const hash = createHash('sha256').update('judgment').digest('hex');
    expect(words.replaceAll(' ', '')).toContain(hash);
    expect(words).toContain('17 octobre 2019');
    expect(words.match(/Ne fait pas partie de cet exemplaire/g)).toHaveLength(2);
    expect(words).not.toMatch(/Withdrawn|Secret/);
    expect(judgment.exhibitNumber).toBe(1);
  });

  it('show their photos when asked, in the small copy, and the custody log says that they went out', async () => {
    const { services, actor, add, make } = await withExhibits();
    const photo = await add(
      'Photo.png',
      makePng(40, 30, () => [200, 30, 30]),
    );
    const hidden = await add(
      'Hidden.png',
      makePng(31, 20, () => [30, 30, 200]),
    );
    services.document.update(actor, hidden.id, hidden.revision, { sensitivity: 4 });
    for (const { versions } of services.evidenceView.listOfCase(photo.caseFileId)) {
      const { file } = versions[0] ?? {};
      if (file !== undefined) {
        services.attachment.keepPictures(actor, file.id, { small: services.attachment.getBytes(file.id) });
      }
    }
    const { bytes, words } = await make({ sections: ['photos'] });
    expect(words).toContain('Pièce n° 1');
    expect(pdfImages(bytes)).toContain('40x30');
    expect(pdfImages(bytes)).not.toContain('31x20');
    expect(services.custody.listOf(photo.id).at(-1)).toMatchObject({ act: 'printed' });
    expect(services.custody.listOf(hidden.id).at(-1)).toMatchObject({ act: 'hashed' });
  });
});
