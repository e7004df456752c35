import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/ipc/error';
import type { Typesetting } from '../typeset/typeset.port';
import { testPaths } from '../typeset/letters.testkit';
import { pdfWords, qpdfCheck } from '../typeset/pdf.testkit';
import { Typesetter } from '../typeset/typesetter';
import {
  addAssaultCase,
  addOffice,
  makeLetter,
  openLetters,
  today,
  type TestLetters,
} from './letter.testkit';
import { letterNumberTable } from './letter.table';

function draftIn(test: TestLetters) {
  const { caseFile, event, person } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  return { letter: makeLetter(test, caseFile.id, office.id, 'fr'), caseFile, office, event, person };
}

function numbers(test: TestLetters): number[] {
  const rows = test.store.read.select().from(letterNumberTable).all();
  return rows.map((row) => row.number).toSorted((a, b) => a - b);
}

/** A typesetter that fails, or does something else first, when it is told to. */
function meddling() {
  const real = new Typesetter(testPaths);
  const state = { before: () => undefined as unknown };
  const typesetting: Typesetting = {
    render: async (request, signal) => {
      state.before();
      return real.render(request, signal);
    },
  };
  return { typesetting, state };
}

describe('issuing a letter', () => {
  it('takes the number, freezes text and facts, and keeps a sound PDF with its hash', async () => {
    const test = openLetters();
    const { letter, person } = draftIn(test);
    const issued = await test.services.letterIssue.issue(test.actor, {
      id: letter.id,
      revision: letter.revision,
      accepted: [],
    });
    expect(issued).toMatchObject({
      state: 'issued',
      reference: 'AMP/2022/001',
      date: '2022-03-15',
      issuedAt: today,
    });
    const bytes = test.services.attachment.getBytes(issued.attachmentId ?? '');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.sha256);
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    const words = pdfWords(bytes).replace(/[\u00a0\u202f]/g, ' ');
    expect(words).toContain('N/Réf. : AMP/2022/001');
    expect(words).toContain('Marat Zhanuzakov a été agressé physiquement par un inconnu.');
    expect(words).not.toContain('PROJET');

    test.services.person.update(test.actor, person.id, person.revision, {
      occupation: { fr: 'journaliste' },
    });
    const { page } = test.services.letter.setLetter(test.services.letter.get(letter.id));
    expect(JSON.stringify(page)).toContain('défenseur des droits humains');
    expect(test.services.letter.view(letter.id).changes).toEqual([
      { path: 'person.occupation', from: 'défenseur des droits humains', to: 'journaliste' },
    ]);
  });

  it('makes the letter unchangeable, also for undo and the bin', async () => {
    const test = openLetters();
    const { letter } = draftIn(test);
    const issued = await test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] });
    const change = () =>
      test.services.letter.change(test.actor, letter.id, issued.revision, { place: 'Paris' });
    expect(change).toThrow(new AppError('LETTER_ISSUED'));
    expect(() => test.services.letter.remove(test.actor, letter.id, letter.revision)).toThrow(
      new AppError('LETTER_ISSUED'),
    );
    expect(() => test.services.letter.acknowledgeChanges(test.actor, letter.id, issued.revision)).toThrow(
      'LETTER_ISSUED',
    );
    await expect(
      test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] }),
    ).rejects.toThrow('LETTER_ISSUED');
    expect(() => test.services.undo.undoLast(test.actor)).toThrow('UNDO_IMPOSSIBLE');
    expect(test.services.letter.get(letter.id)).toEqual(issued);
    const withdrawn = test.services.letterCorrection.withdraw(test.actor, letter.id, issued.revision);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', reference: 'AMP/2022/001', sha256: issued.sha256 });
    expect(test.services.letter.copyAsDraft(test.actor, letter.id)).toMatchObject({
      state: 'draft',
      reference: '',
      blocks: issued.blocks,
    });
  });

  it('refuses what is incomplete and says how much is missing', async () => {
    const test = openLetters();
    const { letter, person, office } = draftIn(test);
    test.services.person.update(test.actor, person.id, person.revision, { gender: null });
    await expect(
      test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] }),
    ).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
    const back = test.services.person.get(person.id);
    test.services.person.update(test.actor, person.id, back.revision, { gender: 'masculine' });
    test.services.office.update(test.actor, office.id, office.revision, { verifiedOn: null });
    await expect(
      test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] }),
    ).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE', data: { count: 1 } });
    const accepted = ['addresseeUnverified'];
    expect(await test.services.letterIssue.issue(test.actor, { id: letter.id, accepted })).toMatchObject({
      reference: 'AMP/2022/001',
    });
  });

  it('refuses a character that no font has, and spends no number on it', async () => {
    const test = openLetters();
    const { letter } = draftIn(test);
    const changed = test.services.letter.change(test.actor, letter.id, letter.revision, {
      yourReference: '漢',
    });
    const issue = test.services.letterIssue.issue(test.actor, {
      id: letter.id,
      revision: changed.revision,
      accepted: [],
    });
    await expect(issue).rejects.toMatchObject({ code: 'MISSING_GLYPH', data: { character: '漢' } });
    expect(numbers(test)).toEqual([]);
    expect(test.services.letter.get(letter.id)).toMatchObject({ state: 'draft', reference: '' });
  });
});

describe('the numbers of letters', () => {
  it('have no gap and no double when many are issued at once and some fail', async () => {
    const { typesetting, state } = meddling();
    const test = openLetters({ typesetting });
    const { caseFile, office } = draftIn(test);
    let calls = 0;
    state.before = () => {
      calls += 1;
      if (calls % 3 === 0) throw new AppError('TYPESET_FAILED');
    };
    const drafts = Array.from({ length: 9 }, () => makeLetter(test, caseFile.id, office.id, 'fr'));
    const outcomes = await Promise.allSettled(
      drafts.map(({ id }) => test.services.letterIssue.issue(test.actor, { id, accepted: [] })),
    );
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(6);
    expect(numbers(test)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are not spent when the transaction fails after the number was written', async () => {
    const test = openLetters();
    const { letter } = draftIn(test);
    // A crash inside the transaction: the last thing that it writes is refused by the database.
    test.database.exec(
      `create trigger crash before update on letter begin select raise(abort, 'crash'); end`,
    );
    await expect(
      test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] }),
    ).rejects.toThrow();
    test.database.exec('drop trigger crash');
    expect(numbers(test)).toEqual([]);
    expect(test.database.prepare('select count(*) as n from attachment').get()).toEqual({ n: 0 });
    expect(await test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] })).toMatchObject({
      reference: 'AMP/2022/001',
    });
  });

  it('go with the facts as they are at the moment of issue', async () => {
    const { typesetting, state } = meddling();
    const test = openLetters({ typesetting });
    const { letter, person } = draftIn(test);
    let meddled = false;
    state.before = () => {
      if (meddled) return;
      meddled = true;
      test.services.person.update(test.actor, person.id, person.revision, {
        occupation: { fr: 'journaliste' },
      });
    };
    const issued = await test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] });
    expect(pdfWords(test.services.attachment.getBytes(issued.attachmentId ?? ''))).toContain('journaliste');
    expect(numbers(test)).toEqual([1]);
  });

  it('begin again each year', async () => {
    let now = today;
    const test = openLetters({ now: () => now });
    const { letter, caseFile, office } = draftIn(test);
    await test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] });
    now = Date.UTC(2023, 0, 5);
    const next = makeLetter(test, caseFile.id, office.id, 'fr');
    expect(await test.services.letterIssue.issue(test.actor, { id: next.id, accepted: [] })).toMatchObject({
      reference: 'AMP/2023/001',
    });
  });
});
