import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { StatementProposal } from '@shared/statement/statement.schema';
import {
  addAssaultCase,
  addDetentionCase,
  addOffice,
  letterText,
  openLetters,
  type TestLetters,
} from '../letter/letter.testkit';

const plain = (text = '') => text.replace(/[\u00a0\u202f]/gu, ' ');

function openCase(gender: 'masculine' | 'feminine' = 'masculine') {
  const test = openLetters();
  const made = addAssaultCase(test, gender);
  const propose = () => test.services.statementProposal.propose(made.caseFile.id);
  const proposal = (origin: string) => {
    const found = propose().find((one) => one.origin === origin);
    if (found === undefined) throw new Error(`nothing proposed for ${origin}`);
    return found;
  };
  const accept = (one: StatementProposal) =>
    test.services.statement.create(test.actor, { caseFileId: made.caseFile.id, ...one });
  const view = () => test.services.statement.viewsOf(made.caseFile.id);
  return { ...test, ...made, propose, proposal, accept, view };
}

function makeLetter(test: TestLetters, caseFileId: string) {
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const { letters } = test.services.appeal.createForCase(test.actor, {
    caseFileId,
    addressees: [{ officeId: office.id }],
    languages: ['fr'],
    template: 'urgent-appeal',
    fromStatements: true,
  });
  const [letter] = letters;
  if (letter === undefined) throw new Error('no letter');
  return letter;
}

describe('the sentences that facts give', () => {
  it('are said in three languages, agreeing with a woman', () => {
    const { services, actor, proposal, act } = openCase('feminine');
    services.act.update(actor, act.id, act.revision, { assertion: 'established' });
    const { text } = proposal(`act:${act.id}`);
    expect(plain(text.fr)).toBe(
      'Le 29 octobre 2017 vers 8 h 30, à Kokshetau (Kazakhstan), Aigul Saparova a été agressée physiquement par un inconnu.',
    );
    expect(plain(text.en)).toContain('Aigul Saparova was physically assaulted by an unknown person.');
    expect(plain(text.ru)).toContain('Айгуль Сапарова подверглась нападению со стороны неизвестного лица.');
  });

  it('are as sure as their act, and are reworded for another certainty', () => {
    const { services, actor, act, proposal, accept } = openCase();
    services.act.update(actor, act.id, act.revision, {
      assertion: 'alleged',
      assertedBy: { fr: 'ses collègues', en: 'his colleagues', ru: 'его коллег' },
    });
    const alleged = proposal(`act:${act.id}`);
    expect(plain(alleged.text.fr)).toMatch(/^Selon ses collègues, Marat Zhanuzakov aurait été agressé/u);
    const statement = accept(alleged);
    const sure = services.statementProposal.reword(actor, statement.id, statement.revision, 'established');
    expect(plain(sure.text.fr)).toMatch(/^Le 29 octobre 2017 .* a été agressé/u);
    expect(sure).toMatchObject({ assertion: 'established', wordedAs: null });
  });

  it('speak of a group in the plural', () => {
    const { services, actor, event, proposal } = openCase();
    const act = services.act.create(actor, {
      eventId: event.id,
      type: 'dismissal',
      assertion: 'established',
      group: {
        names: {
          fr: 'une quinzaine de grévistes',
          en: 'about fifteen strikers',
          ru: 'около 15 забастовщиков',
        },
        count: 15,
        about: true,
        unit: null,
      },
    });
    services.involvement.create(actor, {
      actId: act.id,
      perpetrator: { kind: 'type', type: 'employer', description: {} },
    });
    const { text } = proposal(`act:${act.id}`);
    expect(plain(text.fr)).toMatch(/, une quinzaine de grévistes ont été licenciés par leur employeur\.$/u);
    expect(plain(text.en)).toMatch(/, about fifteen strikers were dismissed by the employer\.$/u);
    expect(plain(text.ru)).toMatch(/ около 15 забастовщиков были уволены работодателем\.$/u);
  });

  it('are proposed once, and not again when they have become statements', () => {
    const { propose, accept } = openCase();
    const all = propose();
    expect(new Set(all.map(({ origin }) => origin)).size).toBe(all.length);
    for (const one of all) accept(one);
    expect(propose()).toEqual([]);
  });

  it('come from custody too', () => {
    const test = openLetters();
    const { caseFile } = addDetentionCase(test);
    const texts = test.services.statementProposal.propose(caseFile.id).map(({ text }) => plain(text.fr));
    expect(texts).toEqual([
      'Erzhan Elshibayev est détenu depuis octobre 2019 (établissement pénitentiaire).',
      expect.stringMatching(/^En octobre 2019, il a été condamné à cinq ans/u),
      expect.stringContaining('coups et blessures'),
    ]);
  });

  it('are as confidential as the most confidential of their facts', () => {
    const { services, actor, act, proposal } = openCase();
    services.act.update(actor, act.id, act.revision, { sensitivity: 4 });
    expect(proposal(`act:${act.id}`).sensitivity).toBe(4);
  });
});

describe('a statement whose facts change', () => {
  it('is to be checked, until somebody has looked or the change is taken back', () => {
    const { services, actor, event, act, proposal, accept, view } = openCase();
    const statement = accept(proposal(`act:${act.id}`));
    expect(view()[0]?.changed).toEqual([]);
    const moved = services.event.update(actor, event.id, event.revision, { date: datePoint('2017-10-30') });
    expect(view()[0]?.changed).toMatchObject([
      {
        table: 'event',
        id: event.id,
        field: 'date',
        from: { start: '2017-10-29' },
        to: { start: '2017-10-30' },
      },
    ]);
    const back = services.event.update(actor, event.id, moved.revision, { date: event.date });
    expect(view()[0]?.changed).toEqual([]);
    services.event.update(actor, event.id, back.revision, { date: datePoint('2017-11') });
    services.statement.confirm(actor, statement.id, statement.revision);
    expect(view()[0]?.changed).toEqual([]);
  });

  it('is not to be checked for a fact that it does not say', () => {
    const { services, actor, event, act, proposal, accept, view } = openCase();
    accept(proposal(`act:${act.id}`));
    services.event.update(actor, event.id, event.revision, { impact: { fr: 'La ville a peur.' } });
    expect(view()[0]?.changed).toEqual([]);
  });

  it('is to be checked when somebody else turns out to have done it, or the act goes into the bin', () => {
    const { services, actor, act, proposal, accept, view } = openCase();
    accept(proposal(`act:${act.id}`));
    const police = services.involvement.create(actor, {
      actId: act.id,
      perpetrator: { kind: 'type', type: 'police', description: {} },
    });
    expect(view()[0]?.changed).toMatchObject([{ table: 'involvement', id: police.id, field: '' }]);
    services.involvement.remove(actor, police.id, police.revision);
    expect(view()[0]?.changed).toEqual([]);
    services.act.remove(actor, act.id, services.act.get(act.id).revision);
    expect(view()[0]?.changed).toMatchObject([{ table: 'act', field: 'deletedAt' }]);
  });
});

describe('letters made from statements', () => {
  it('say them in their order, opened as their certainty asks, and nothing of the records besides', () => {
    const test = openCase();
    const { services, actor, caseFile } = test;
    services.statement.create(actor, {
      caseFileId: caseFile.id,
      text: { fr: 'Il a été frappé par derrière' },
      assertion: 'alleged',
      assertedBy: { fr: 'un témoin' },
    });
    services.statement.create(actor, {
      caseFileId: caseFile.id,
      text: { fr: 'Marat Zhanuzakov a porté plainte.' },
      assertion: 'established',
    });
    const letter = makeLetter(test, caseFile.id);
    const text = letterText(services.letter.setLetter(services.letter.get(letter.id)).page).join('\n');
    expect(text).toContain(
      'Selon un témoin, dont nous n’avons pu vérifier les dires, il a été frappé par derrière. Marat Zhanuzakov a porté plainte.',
    );
    expect(text).not.toContain('rien n’a été volé');
  });

  it('never say what is confidential', () => {
    const test = openCase();
    const { services, actor, caseFile } = test;
    const hidden = { text: { fr: 'Secret.' }, assertion: 'established', sensitivity: 3 } as const;
    services.statement.create(actor, { caseFileId: caseFile.id, ...hidden });
    const letter = makeLetter(test, caseFile.id);
    expect(JSON.stringify(services.letter.view(letter.id))).not.toContain('Secret');
  });

  it('turn stale, and outdated once issued, when a fact behind a sentence changes', async () => {
    const test = openCase();
    const { services, actor, caseFile, event, act, proposal, accept } = test;
    const statement = accept(proposal(`act:${act.id}`));
    const draft = makeLetter(test, caseFile.id);
    const sent = makeLetter(test, caseFile.id);
    const accepted = services.letter.view(sent.id).findings.map(({ code }) => code);
    await services.letterIssue.issue(actor, { id: sent.id, accepted });
    const changed = () =>
      Object.fromEntries(services.letterList.listOfCase(caseFile.id).map((line) => [line.id, line.changed]));
    expect(changed()).toEqual({ [draft.id]: false, [sent.id]: false });
    services.event.update(actor, event.id, event.revision, { date: datePoint('2017-10-30') });
    expect(changed()).toEqual({ [draft.id]: true, [sent.id]: true });
    expect(services.letter.view(sent.id).toCheck).toMatchObject([{ id: statement.id }]);
    services.statement.confirm(actor, statement.id, statement.revision);
    expect(changed()).toEqual({ [draft.id]: false, [sent.id]: false });
  });

  it('print what took the place of a sentence, and say what it was', () => {
    const test = openCase();
    const { services, actor, caseFile, act, proposal, accept } = test;
    const old = accept(proposal(`act:${act.id}`));
    const letter = makeLetter(test, caseFile.id);
    const next = services.statement.supersede(actor, old.id, old.revision);
    services.statement.update(actor, next.id, next.revision, { text: { fr: 'Il a été frappé.' } });
    const { changes, fields } = services.letter.view(letter.id);
    expect(changes).toMatchObject([{ path: `statement:${old.id}.text`, to: 'Il a été frappé.' }]);
    expect(fields.find(({ path }) => path === `statement:${old.id}.text`)?.record?.id).toBe(next.id);
    expect(services.statement.get(next.id).validFrom).toBe('2022-03-15');
    expect(() => services.statement.supersede(actor, old.id, old.revision + 1)).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }) as Error,
    );
  });
});
