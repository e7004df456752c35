import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incoming } from '@shared/incoming/incoming.schema';
import { AppError } from '@shared/ipc/error';
import { notedActs } from '@shared/letter/letter-life.schema';
import { addAssaultCase, addOffice, makeLetter, openLetters } from './letter.testkit';
import { letterFrozenTable } from './letter.table';

async function issuedLetter() {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, person } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const { id } = makeLetter(test, caseFile.id, office.id, 'fr');
  await services.letterIssue.issue(actor, { id, accepted: [] });
  const letter = () => services.letter.get(id);
  type Act = (typeof notedActs)[number];
  const note = (act: Act) => services.letterLife.note(actor, { id, revision: letter().revision, act });
  /** What came is filed; the letter follows. */
  const answered = (kind: Incoming['kind'], replyKind: Incoming['replyKind'] = null) => {
    const came = { caseFileId: caseFile.id, letterId: id, receivedOn: '2026-11-20', kind, replyKind };
    services.incoming.create(actor, came);
    return letter();
  };
  return { ...test, id, letter, note, answered, person };
}

describe('a letter that is out', () => {
  it('is acknowledged, answered, asked again, taken further, closed and taken up again', async () => {
    const { note, answered, services, actor, id } = await issuedLetter();
    services.dispatch.markSent(actor, { letterId: id, channel: 'post' });
    expect(answered('acknowledgement')).toMatchObject({ stage: 'acknowledged', state: 'issued' });
    expect(answered('reply', 'token')).toMatchObject({ stage: 'replied', replyKind: 'token' });
    expect(note('followUp').stage).toBe('follow_up_sent');
    expect(note('escalate').stage).toBe('escalated');
    expect(note('close').stage).toBe('closed');
    expect(answered('acknowledgement').stage).toBe('closed');
    expect(note('resume').stage).toBe('sent');
    expect(answered('reply', 'full')).toMatchObject({ replyKind: 'full' });
  });

  it('keeps what is known of it when one more sending is noted', async () => {
    const { answered, services, actor, id, letter } = await issuedLetter();
    answered('reply', 'partial');
    services.dispatch.markSent(actor, { letterId: id, channel: 'email' });
    expect(letter().stage).toBe('replied');
  });

  it('can be neither sent nor closed, and no answer moves it, once it is withdrawn, nor before it is issued', async () => {
    const { note, answered, services, actor, id, letter } = await issuedLetter();
    services.letterCorrection.withdraw(actor, id, letter().revision);
    expect(answered('reply').stage).toBe('withdrawn');
    expect(() => note('close')).toThrow('LETTER_STAGE');
    expect(() => services.dispatch.markSent(actor, { letterId: id, channel: 'post' })).toThrow(
      'LETTER_STAGE',
    );
    const draft = services.letter.copyAsDraft(actor, id);
    const early = { id: draft.id, revision: draft.revision, act: 'close' } as const;
    expect(() => services.letterLife.note(actor, early)).toThrow('LETTER_STAGE');
  });

  it('is superseded when the corrected letter is issued, and not before; both name each other', async () => {
    const { services, actor, id, letter, note } = await issuedLetter();
    const before = letter();
    const draft = services.letterCorrection.correct(actor, id);
    expect(services.letterCorrection.correct(actor, id).id).toBe(draft.id);
    expect(letter().stage).toBe('issued');
    expect(services.letterCorrection.linksOf(id).supersededBy).toMatchObject({
      id: draft.id,
      state: 'draft',
    });
    const { reference } = await services.letterIssue.issue(actor, { id: draft.id, accepted: [] });
    expect(reference).not.toBe(before.reference);
    expect(letter()).toMatchObject({
      state: 'issued',
      stage: 'superseded',
      reference: before.reference,
      sha256: before.sha256,
      attachmentId: before.attachmentId,
    });
    expect(services.letterCorrection.linksOf(id).supersededBy).toMatchObject({ id: draft.id, reference });
    expect(services.letterCorrection.linksOf(draft.id).supersedes).toMatchObject({ id });
    expect(services.replyDue.explain(id)?.waiting).toBe(false);
    expect(() => note('close')).toThrow('LETTER_STAGE');
    expect(() => services.letterCorrection.correct(actor, id)).toThrow('LETTER_STAGE');
  });

  it('stays as it is when the corrected letter is thrown away, or was withdrawn meanwhile', async () => {
    const { services, actor, id, letter } = await issuedLetter();
    const draft = services.letterCorrection.correct(actor, id);
    services.letter.remove(actor, draft.id, draft.revision);
    expect(services.letterCorrection.linksOf(id).supersededBy).toBeNull();
    const again = services.letterCorrection.correct(actor, id);
    services.letterCorrection.withdraw(actor, id, letter().revision);
    await services.letterIssue.issue(actor, { id: again.id, accepted: [] });
    expect(letter().stage).toBe('withdrawn');
  });

  it('is undone where a hand slipped, and never back to a draft', async () => {
    const { note, services, actor, letter } = await issuedLetter();
    note('close');
    services.undo.undoLast(actor);
    expect(letter()).toMatchObject({ stage: 'issued', state: 'issued' });
    expect(() => services.undo.undoLast(actor)).toThrow('UNDO_IMPOSSIBLE');
  });

  it('says and weighs the same byte for byte, whatever is done in whatever order', async () => {
    const { services, actor, id, letter, note, store, person } = await issuedLetter();
    const text = { type: 'doc' as const, content: [] };
    const dispatches = () => services.dispatch.listOfLetter(id);
    const acts: Record<string, () => unknown> = {
      ...Object.fromEntries(notedActs.map((act) => [act, () => note(act)])),
      send: () => services.dispatch.markSent(actor, { letterId: id, channel: 'post' }),
      deliver: () => {
        const [first] = dispatches();
        const { id: of = '', revision = 1 } = first ?? {};
        return services.dispatch.noteDelivery(actor, { id: of, revision, delivery: 'delivered' });
      },
      unsend: () => {
        const [first] = dispatches();
        return services.dispatch.remove(actor, first?.id ?? '', first?.revision ?? 1);
      },
      rewrite: () => services.letter.change(actor, id, letter().revision, { subject: text, blocks: [] }),
      seen: () => services.letter.acknowledgeChanges(actor, id, letter().revision),
      bin: () => services.letter.remove(actor, id, letter().revision),
      ask: () => services.reviewRound.reopen(actor, { id, revision: letter().revision }),
      suggest: () => services.reviewSuggestion.add(actor, { letterId: id, place: 'subject', proposed: text }),
      fact: () =>
        services.person.update(actor, person.id, services.person.get(person.id).revision, { names: [] }),
      undo: () => services.undo.undoLast(actor),
    };
    const sent = () => {
      const { stage: _stage, replyKind: _kind, revision: _revision, state: _state, ...kept } = letter();
      const { updatedAt: _at, updatedBy: _by, ...words } = kept;
      const bytes = services.attachment.getBytes(letter().attachmentId ?? '');
      const frozen = store.read.select().from(letterFrozenTable).all();
      return { words, frozen, sha256: createHash('sha256').update(bytes).digest('hex') };
    };
    const before = sent();
    expect(before.sha256).toBe(letter().sha256);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 12 }), (steps) => {
        for (const step of steps) {
          try {
            acts[step]?.();
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
          }
        }
        expect(letter().state).toBe('issued');
        expect(sent()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});
