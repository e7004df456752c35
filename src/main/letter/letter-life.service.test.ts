import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/ipc/error';
import { notedActs, replyKinds } from '@shared/letter/letter-life.schema';
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
  const note = (act: Act, replyKind: (typeof replyKinds)[number] | null = null) =>
    services.letterLife.note(actor, { id, revision: letter().revision, act, replyKind });
  return { ...test, id, letter, note, person };
}

describe('a letter that is out', () => {
  it('is acknowledged, answered, asked again, taken further, closed and taken up again', async () => {
    const { note, services, actor, id } = await issuedLetter();
    services.dispatch.markSent(actor, { letterId: id, channel: 'post' });
    expect(note('acknowledge')).toMatchObject({ stage: 'acknowledged', state: 'issued' });
    expect(note('reply', 'token')).toMatchObject({ stage: 'replied', replyKind: 'token' });
    expect(note('followUp').stage).toBe('follow_up_sent');
    expect(note('escalate').stage).toBe('escalated');
    expect(note('close').stage).toBe('closed');
    expect(() => note('acknowledge')).toThrow('LETTER_STAGE');
    expect(note('resume').stage).toBe('sent');
    expect(note('reply', 'full')).toMatchObject({ replyKind: 'full' });
  });

  it('keeps what is known of it when one more sending is noted', async () => {
    const { note, services, actor, id, letter } = await issuedLetter();
    note('reply', 'partial');
    services.dispatch.markSent(actor, { letterId: id, channel: 'email' });
    expect(letter().stage).toBe('replied');
  });

  it('can be neither sent nor answered once it is withdrawn, nor before it is issued', async () => {
    const { note, services, actor, id, letter } = await issuedLetter();
    services.letter.withdraw(actor, id, letter().revision);
    expect(() => note('reply')).toThrow('LETTER_STAGE');
    expect(() => services.dispatch.markSent(actor, { letterId: id, channel: 'post' })).toThrow(
      'LETTER_STAGE',
    );
    const draft = services.letter.copyAsDraft(actor, id);
    const early = { id: draft.id, revision: draft.revision, act: 'reply', replyKind: null } as const;
    expect(() => services.letterLife.note(actor, early)).toThrow('LETTER_STAGE');
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
