import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { DossierChoice } from '@shared/dossier/dossier.schema';
import { remoteDesk } from '../desk/desk';
import { addAssaultCase, addDetentionCase, openLetters } from '../letter/letter.testkit';
import { pdfWords, qpdfCheck } from '../typeset/pdf.testkit';
import { choiceFor } from './dossier-choice.testkit';

const signal = new AbortController().signal;

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

  it('prints health and family of a person up to their own level, health only on request', async () => {
    const test = openLetters();
    const { caseFile, person } = addAssaultCase(test);
    const { services, actor } = test;
    services.person.update(actor, person.id, person.revision, {
      health: { fr: 'Diabète insulinodépendant' },
      family: { fr: 'Trois enfants mineurs' },
    });
    const made = async (more: Partial<DossierChoice>) => {
      const choice = choiceFor(caseFile.id, { sections: ['person'], ...more });
      const { dossier, omitted } = await services.dossier.make(actor, choice, signal);
      return { omitted, words: pdfWords(services.attachment.getBytes(dossier.attachmentId)) };
    };
    const internal = await made({ upTo: 2, includeHealth: true });
    expect(internal.words).not.toMatch(/Diabète|Trois enfants/);
    expect(internal.omitted).toEqual([
      { table: 'person', id: person.id, reason: 'field' },
      { table: 'person', id: person.id, reason: 'field' },
    ]);
    const confidential = await made({ upTo: 3 });
    expect(confidential.words).toContain('Trois enfants mineurs');
    expect(confidential.omitted).toEqual([{ table: 'person', id: person.id, reason: 'health' }]);
    expect((await made({ upTo: 4, includeHealth: true })).words).toContain('Diabète insulinodépendant');
    const { revision } = services.person.get(person.id);
    services.person.update(actor, person.id, revision, { fieldLevels: { health: 2, family: 4 } });
    const chosen = await made({ upTo: 3, includeHealth: true });
    expect(chosen.words).toContain('Diabète');
    expect(chosen.words).not.toContain('Trois enfants');
  });

  it('prints the own fields of events and organisations within their level', async () => {
    const test = openLetters();
    const { caseFile, person, event } = addAssaultCase(test);
    const { services, actor } = test;
    const weapon = services.customField.create(actor, { host: 'event', type: 'text', names: { fr: 'Arme' } });
    const secret = services.customField.create(actor, {
      host: 'event',
      type: 'text',
      names: { fr: 'Tuyau' },
      level: 4,
    });
    const members = services.customField.create(actor, {
      host: 'organisation',
      type: 'number',
      names: { fr: 'Membres' },
    });
    services.event.update(actor, event.id, event.revision, {
      custom: { [weapon.id]: 'barre de fer', [secret.id]: 'un voisin' },
    });
    const organisation = services.organisation.create(actor, {
      names: { fr: 'Pétroliers unis' },
      custom: { [members.id]: 1200 },
    });
    services.affiliation.create(actor, { personId: person.id, organisationId: organisation.id });
    const { dossier, omitted } = await services.dossier.make(actor, choiceFor(caseFile.id), signal);
    const words = pdfWords(services.attachment.getBytes(dossier.attachmentId)).replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );
    expect(words).toContain('Arme : barre de fer');
    expect(words).toContain('Membres : 1 200');
    expect(words).not.toContain('un voisin');
    expect(omitted).toEqual([{ table: 'event', id: event.id, reason: 'field' }]);
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
    expect(await test.services.dossier.save(test.actor, dossier.id, {})).toBe(false);
    path = join(test.folder, 'dossier.pdf');
    expect(await test.services.dossier.save(test.actor, dossier.id, {})).toBe(true);
    path = join(test.folder, 'no such folder', 'x.pdf');
    await expect(test.services.dossier.save(test.actor, dossier.id, {})).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
    });
  });
});
