import { describe, expect, it } from 'vitest';
import {
  addAssaultCase,
  addOffice,
  makeLetter,
  openLetters,
  today,
  type TestLetters,
} from '../letter/letter.testkit';

function draftIn(test: TestLetters) {
  const { caseFile } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  return makeLetter(test, caseFile.id, office.id, 'fr');
}

describe('a dispatch', () => {
  it('brings the letter as far as the sendings that are left say', async () => {
    const test = openLetters();
    const { services, actor } = test;
    const { id } = draftIn(test);
    const markSent = (channel: 'email' | 'registered') =>
      services.dispatch.markSent(actor, { letterId: id, channel });
    const stage = () => services.letter.get(id).stage;

    expect(() => markSent('email')).toThrow('LETTER_STAGE');
    await services.letterIssue.issue(actor, { id, accepted: [] });
    const first = markSent('registered');
    expect(stage()).toBe('sent');
    expect(first).toMatchObject({ sentBy: actor.name, delivery: 'pending', sentAt: today });
    expect(first.contact).not.toBe('');
    const second = markSent('email');
    services.dispatch.noteDelivery(actor, { id: second.id, revision: 1, delivery: 'bounced' });
    expect(stage()).toBe('sent');
    services.dispatch.noteDelivery(actor, { id: first.id, revision: 1, delivery: 'returned' });
    expect(stage()).toBe('bounced');
    services.dispatch.noteDelivery(actor, { id: first.id, revision: 2, delivery: 'delivered' });
    expect(stage()).toBe('delivered');
    services.dispatch.remove(actor, first.id, 3);
    expect(stage()).toBe('bounced');
    services.dispatch.remove(actor, second.id, 2);
    expect(stage()).toBe('issued');
    services.dispatch.restore(actor, first.id);
    expect(stage()).toBe('delivered');
  });
});
