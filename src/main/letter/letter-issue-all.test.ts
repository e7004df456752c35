import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/ipc/error';
import type { Typesetting } from '../typeset/typeset.port';
import { testPaths } from '../typeset/letters.testkit';
import { pdfWords } from '../typeset/pdf.testkit';
import { Typesetter } from '../typeset/typesetter';
import { addAssaultCase, addOffice, makeLetter, openLetters, type TestLetters } from './letter.testkit';
import { letterNumberTable } from './letter.table';

const never = new AbortController().signal;

function context(test: TestLetters, signal: AbortSignal = never) {
  return { actor: test.actor, signal, progress: () => undefined };
}

describe('the numbers of letters that are issued together', () => {
  it('follow the order of the letters when those set first end last, and close up behind one that fails', async () => {
    const real = new Typesetter(testPaths);
    const waiting: (() => void)[] = [];
    let most = 0;
    const typesetting: Typesetting = {
      render: async (request, signal) => {
        const text = JSON.stringify(request);
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          most = Math.max(most, waiting.length);
          setTimeout(() => waiting.pop()?.(), 5);
        });
        if (text.includes('impossible')) throw new AppError('TYPESET_FAILED');
        return real.render(request, signal);
      },
    };
    const test = openLetters({ typesetting });
    const { caseFile } = addAssaultCase(test);
    const addressees = Array.from({ length: 5 }, () => ({
      officeId: addOffice(test, 'kz-prosecutor-general').office.id,
    }));
    const { appealId, letters } = test.services.appeal.createForCase(test.actor, {
      caseFileId: caseFile.id,
      addressees,
      languages: ['fr'],
      template: 'urgent-appeal',
    });
    const second = letters[1];
    if (second === undefined) throw new Error('no letter');
    test.services.letter.change(test.actor, second.id, second.revision, { yourReference: 'impossible' });
    const told: number[] = [];
    const outcomes = await test.services.letterIssue.issueAll(
      { ...context(test), progress: (done) => told.push(done) },
      { appealId, accepted: [] },
    );
    expect(most).toBeGreaterThan(1);
    expect(outcomes.map((one) => one.id)).toEqual(letters.map(({ id }) => id));
    expect(outcomes.map((one) => one.reference)).toEqual([
      'AMP/2022/001',
      null,
      'AMP/2022/002',
      'AMP/2022/003',
      'AMP/2022/004',
    ]);
    expect(told).toEqual([0, 1, 2, 3, 4, 5]);
    for (const { id, reference } of outcomes.filter((one) => one.reference !== null)) {
      const { attachmentId } = test.services.letter.get(id);
      expect(pdfWords(test.services.attachment.getBytes(attachmentId ?? ''))).toContain(reference);
    }
  });

  it('are given to no letter after a cancellation, also when it was set already', async () => {
    const real = new Typesetter(testPaths);
    const stop = new AbortController();
    let calls = 0;
    const typesetting: Typesetting = {
      render: async (request) => {
        calls += 1;
        const mine = calls;
        // The first is still at work when the other two are done.
        if (mine === 1) await new Promise((resolve) => setTimeout(resolve, 300));
        const result = await real.render(request);
        if (mine === 1) stop.abort();
        return result;
      },
    };
    const test = openLetters({ typesetting });
    const { caseFile } = addAssaultCase(test);
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const drafts = Array.from({ length: 3 }, () => makeLetter(test, caseFile.id, office.id, 'fr'));
    const outcomes = await Promise.allSettled(
      drafts.map(({ id }) => test.services.letterIssue.issue(test.actor, { id, accepted: [] }, stop.signal)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    const taken = test.store.read.select().from(letterNumberTable).all();
    expect(taken.map((row) => row.number)).toEqual([1]);
  });
});

describe('an appeal', () => {
  it('is issued letter by letter, one failure named, and stops when cancelled', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const offices = ['kz-prosecutor-general', 'kz-president'].map((key, i) =>
      addOffice(test, key, i === 0 ? '2022-03-01' : null),
    );
    const { appealId, letters } = test.services.appeal.createForCase(test.actor, {
      caseFileId: caseFile.id,
      addressees: offices.map(({ office }) => ({ officeId: office.id })),
      languages: ['fr', 'ru'],
      template: 'urgent-appeal',
    });
    expect(letters).toHaveLength(4);
    const stop = new AbortController();
    stop.abort();
    const cancelled = await test.services.letterIssue.issueAll(context(test, stop.signal), {
      appealId,
      accepted: [],
    });
    expect(cancelled.map((one) => one.error?.code)).toEqual([
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
    ]);
    const outcomes = await test.services.letterIssue.issueAll(context(test), { appealId, accepted: [] });
    expect(outcomes.map((one) => one.reference)).toEqual(['AMP/2022/001', 'AMP/2022/002', null, null]);
    expect(outcomes.slice(2).map((one) => one.error)).toEqual([
      { code: 'LETTER_INCOMPLETE', count: 1 },
      { code: 'LETTER_INCOMPLETE', count: 1 },
    ]);
  });
});
