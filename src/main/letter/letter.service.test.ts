import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { remoteDesk } from '../desk/desk';
import { pdfWords } from '../typeset/pdf.testkit';
import { consentSeen } from '../release/release.testkit';
import {
  addAssaultCase,
  addDetentionCase,
  addOffice,
  letterText,
  makeLetter,
  openLetters,
} from './letter.testkit';

const never = new AbortController().signal;

describe('whole letters, word for word', () => {
  const test = openLetters();
  const prosecutor = addOffice(test, 'kz-prosecutor-general').office.id;
  const president = addOffice(test, 'kz-president').office.id;
  const man = addAssaultCase(test).caseFile.id;
  const woman = addAssaultCase(test, 'feminine').caseFile.id;
  const prisoner = addDetentionCase(test).caseFile.id;
  const prisonerWoman = addDetentionCase(test, 'feminine').caseFile.id;

  function text(
    caseFileId: string,
    language: 'fr' | 'en' | 'ru',
    template: 'urgent-appeal' | 'campaign-message',
  ) {
    const office = template === 'urgent-appeal' ? prosecutor : president;
    const letter = makeLetter(test, caseFileId, office, language, template);
    return letterText(test.services.letter.setLetter(test.services.letter.get(letter.id)).page);
  }

  it('agree with the person and follow the forms of address', () => {
    const french = text(woman, 'fr', 'urgent-appeal');
    expect(french).toContain('Monsieur le Procureur général,');
    expect(french).toContain('Objet : Appel urgent au sujet de l’agression d’Aigul Saparova');
    expect(french.join('\n')).toContain('Aigul Saparova a été agressée physiquement par un inconnu.');
    expect(french).toContain(
      'Nous vous prions d’agréer, Monsieur le Procureur général, l’expression de notre haute considération.',
    );
    const russian = text(prisonerWoman, 'ru', 'campaign-message');
    expect(russian.slice(0, 3)).toEqual([
      '15 марта 2022 г.',
      'Президенту Республики Казахстан',
      'К.-Ж. К. Токаеву',
    ]);
    expect(russian).toContain('Уважаемый господин Президент!');
    expect(russian.join('\n')).toContain(
      'В октябре 2019 года она была приговорена к пяти годам лишения свободы.',
    );
    expect(text(prisoner, 'en', 'campaign-message').join('\n')).toContain(
      'In October 2019, he was sentenced to five years’ imprisonment.',
    );
  });

  it('end each demand with a semicolon and the last with a full stop, whatever was typed', () => {
    expect(text(man, 'fr', 'urgent-appeal').filter((line) => /^\d\./.test(line))).toEqual([
      '1. Ouvrir immédiatement une enquête approfondie et impartiale ;',
      '2. Garantir sa sécurité.',
    ]);
    expect(text(man, 'ru', 'urgent-appeal').filter((line) => /^\d\)/.test(line))).toEqual([
      '1) провести незамедлительное, тщательное и беспристрастное расследование;',
      '2) обеспечить безопасность.',
    ]);
  });
});

describe('a draft', () => {
  it('follows the facts of the case and marks what changed until the writer has looked', () => {
    const test = openLetters();
    const { caseFile, event } = addAssaultCase(test);
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const letter = makeLetter(test, caseFile.id, office.id, 'fr');
    test.services.event.update(test.actor, event.id, event.revision, { place: { fr: 'Astana' } });
    const view = test.services.letter.view(letter.id);
    expect(view.changes).toEqual([
      { path: 'incident.where', from: 'à Kokshetau (Kazakhstan)', to: 'à Astana (Kazakhstan)' },
    ]);
    expect(view.fields.find((field) => field.path === 'incident.where')).toEqual({
      path: 'incident.where',
      value: 'à Astana (Kazakhstan)',
      record: { table: 'event', id: event.id },
    });
    const seen = test.services.letter.acknowledgeChanges(test.actor, letter.id, view.letter.revision);
    expect(test.services.letter.view(seen.id).changes).toEqual([]);
  });

  it('does not call a day that passed a changed fact', () => {
    let now = Date.UTC(2022, 2, 15, 6);
    const test = openLetters({ now: () => now });
    const { caseFile } = addDetentionCase(test);
    const { office } = addOffice(test, 'kz-president');
    const letter = makeLetter(test, caseFile.id, office.id, 'fr', 'campaign-message');
    now = Date.UTC(2024, 2, 15, 6);
    expect(test.services.letter.view(letter.id).changes).toEqual([]);
    expect(JSON.stringify(test.services.letter.setLetter(letter as never).page)).toContain(
      'plus de quatre ans',
    );
  });

  it('is shown as it would be printed with what was typed and not yet saved', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const letter = makeLetter(test, caseFile.id, office.id, 'fr');
    const preview = await test.services.letter.preview(letter.id, { yourReference: '漢' }, never);
    expect(preview.pages).toHaveLength(preview.pageCount);
    expect(preview.findings.map((one) => one.code)).toContain('missingGlyph');
    expect(test.services.letter.get(letter.id).yourReference).toBe('');
  });

  it('proposes the demands of the template where the case has none', () => {
    const test = openLetters();
    const { person } = addAssaultCase(test);
    const empty = test.services.caseFile.create(test.actor, {
      titles: {},
      country: 'KZ',
      subjectId: person.id,
    });
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const letter = makeLetter(test, empty.id, office.id, 'fr', 'urgent-appeal');
    expect(test.services.demand.listOf(empty.id).map((one) => one.text.fr)).toEqual([
      'garantir l’intégrité physique et psychologique et la sécurité de Marat Zhanuzakov',
      'garantir en toutes circonstances que les défenseurs des droits humains puissent agir au Kazakhstan sans crainte de représailles et sans restriction',
    ]);
    expect(letter.demandIds).toHaveLength(2);
  });

  it('keeps what it proposed for one kind of letter out of the other kinds', () => {
    const test = openLetters();
    const { caseFile } = addDetentionCase(test);
    for (const demand of test.services.demand.listOf(caseFile.id)) {
      test.services.demand.remove(test.actor, demand.id, demand.revision);
    }
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const make = (template: 'medical-care' | 'urgent-appeal' | 'investigation-request') =>
      makeLetter(test, caseFile.id, office.id, 'en', template).demandIds;
    const medical = make('medical-care');
    expect(medical.length).toBeGreaterThan(0);
    const own = test.services.demand.create(test.actor, {
      caseFileId: caseFile.id,
      kind: 'release',
      text: { en: 'release him' },
    });
    expect(make('urgent-appeal')).toEqual([own.id]);
    const investigation = make('investigation-request');
    expect(investigation.length).toBeGreaterThan(0);
    expect(investigation.filter((id) => medical.includes(id))).toEqual([]);
    expect(make('medical-care')).toEqual(medical);
    expect(make('investigation-request')).toEqual(investigation);
  });
});

describe('leaving the vault', () => {
  it('saves all letters of an appeal as separate files with safe names, or as one file', async () => {
    const holder = { folder: '' };
    const desk = {
      ...remoteDesk(() => Promise.reject(new Error('no desk'))),
      chooseFolder: () => Promise.resolve(holder.folder),
      chooseSavePath: () => Promise.resolve(join(holder.folder, 'all.pdf')),
    };
    const test = openLetters({ desk });
    holder.folder = test.folder;
    const { caseFile } = addAssaultCase(test);
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const first = makeLetter(test, caseFile.id, office.id, 'fr');
    await test.services.letterIssue.issue(test.actor, { id: first.id, accepted: [] });
    const second = test.services.letter.copyAsDraft(test.actor, first.id);
    const context = { actor: test.actor, signal: never, progress: () => undefined };
    const { appealId } = second;
    expect(
      await test.services.letterOutput.saveAll(context, { appealId, as: 'separate', answer: consentSeen }),
    ).toBe(2);
    expect(
      await test.services.letterOutput.saveAll(context, { appealId, as: 'one', answer: consentSeen }),
    ).toBe(2);
    const files = readdirSync(test.folder).filter((name) => name.endsWith('.pdf'));
    expect(files.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'all.pdf',
      'AMP-2022-001 Procureur général de la République du Kazakhstan.pdf',
      'Procureur général de la République du Kazakhstan.pdf',
    ]);
    const draft = pdfWords(
      readFileSync(join(test.folder, files.find((name) => name.startsWith('Proc')) ?? '')),
    );
    expect(draft).toContain('PROJET');
  });
});
