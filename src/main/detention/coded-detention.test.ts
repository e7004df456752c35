import { describe, expect, it } from 'vitest';
import type { DossierChoice } from '@shared/dossier/dossier.schema';
import { coded } from '@shared/vocabulary/coded-value.rules';
import { addAssaultCase, openLetters } from '../letter/letter.testkit';
import { pdfWords } from '../typeset/pdf.testkit';

const freeSpeech = '03000000000029';
const noFamily = '01010201000030';
const chosenLawyer = '53000000000031';
const refused = '03000000000036';
const noCare = '02030000000037';
const military = '02000000000032';
const noInterpreter = '04000000000033';

// Words are parted at the ends of lines; the blanks do not matter here.
const pressed = (text: string) => text.replace(/\s+/gu, '');

function openDetained() {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile } = addAssaultCase(test);
  const detention = services.detention.create(actor, {
    caseFileId: caseFile.id,
    type: 'pretrial',
    whereabouts: 'limited_contact',
    statementsSigned: 'blank',
  });
  const found = (text: string) =>
    services.search.query({ text, language: 'fr', limit: 20 }).map(({ id }) => id);
  const used = (list: 'whereabouts' | 'medical_attention') =>
    services.vocabulary.usage(list).reduce((sum, { count }) => sum + count, 0);
  const printed = async (language: DossierChoice['language'], includeHealth: boolean) => {
    const choice: DossierChoice = {
      caseFileId: caseFile.id,
      language,
      sections: ['detention', 'documents'],
      upTo: 2,
      recipient: '',
      includeHealth,
    };
    const { dossier } = await services.dossier.make(actor, choice, new AbortController().signal);
    return pressed(pdfWords(services.attachment.getBytes(dossier.attachmentId)));
  };
  return { ...test, caseFile, detention, found, used, printed };
}

describe('the coded fields of a detention', () => {
  it('print what the old lists held as terms, in each language, and nothing is lost', async () => {
    const { printed } = openDetained();
    const french = await printed('fr', false);
    expect(french).toContain(pressed('Lieu connu'));
    expect(french).toContain(pressed('(Feuilles blanches signées)'));
  });

  it('let the old value go with the first change, and give it back with undo', () => {
    const { services, actor, detention } = openDetained();
    const changed = services.detention.update(actor, detention.id, detention.revision, {
      contact: [coded(noFamily, 'since May')],
    });
    expect(changed).toMatchObject({ whereabouts: null, statementsSigned: 'blank' });
    services.undo.undoLast(actor);
    expect(services.detention.get(detention.id)).toMatchObject({
      contact: [],
      whereabouts: 'limited_contact',
    });
  });

  it('are counted, found and printed; medical attention only where health is asked for', async () => {
    const { services, actor, caseFile, detention, found, used, printed } = openDetained();
    services.detention.update(actor, detention.id, detention.revision, {
      ground: coded(freeSpeech),
      contact: [coded(noFamily, 'depuis mai')],
      counsel: [coded(chosenLawyer)],
      statements: coded(refused),
      medicalAttention: [coded(noCare, 'blessé à la tête')],
    });
    services.proceeding.create(actor, {
      detentionId: detention.id,
      courtType: coded(military),
      courtLanguage: coded(noInterpreter),
    });
    expect([used('whereabouts'), used('medical_attention')]).toEqual([1, 1]);
    for (const text of ['militaire', 'depuis mai', 'адвокат по выбору'])
      expect(found(text)).toContain(caseFile.id);
    expect(found('blessé à la tête')).toEqual([]);
    const russian = await printed('ru', false);
    for (const part of [
      'Общение с семьёй запрещено (depuis mai)',
      'Адвокат по выбору',
      'Военный суд',
      'отказ',
    ])
      expect(russian).toContain(pressed(part));
    expect(russian).not.toContain(pressed('à la tête'));
    // Need-to-know until a caseworker lowers it.
    expect(await printed('fr', true)).not.toContain(pressed('blessé à la tête'));
    const { revision } = services.detention.get(detention.id);
    services.detention.update(actor, detention.id, revision, { fieldLevels: { health: 2 } });
    expect(await printed('fr', true)).toContain(pressed('blessé à la tête'));
  });
});

describe('the material of a document', () => {
  it('is the old kind as a term until another is chosen', async () => {
    const { services, actor, caseFile, printed } = openDetained();
    const document = services.document.create(actor, {
      caseFileId: caseFile.id,
      title: 'Jugement',
      kind: 'court_decision',
    });
    services.document.create(actor, { caseFileId: caseFile.id, title: 'Plainte', kind: 'complaint' });
    const before = await printed('en', false);
    expect(before).toContain(pressed('Court records'));
    expect(before).toContain(pressed('Other (complaint'));
    services.document.update(actor, document.id, document.revision, { material: coded('19090714050116') });
    expect(await printed('en', false)).toContain(pressed('Signed affidavit'));
  });
});
