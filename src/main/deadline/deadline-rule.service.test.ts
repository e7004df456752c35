import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '@shared/language/language.schema';
import { openTestServices, type TestServices } from '../services.testkit';
import { installDeadlineRules, shippedDeadlineRules } from './shipped-deadline-rules';

let test: TestServices | undefined;
afterEach(() => test?.close());

function open() {
  test = openTestServices();
  const { ask, store, services } = test;
  const install = () => installDeadlineRules({ store, ...services });
  install();
  return { ask, install };
}

describe('the shipped time limits', () => {
  it('name their law, article, source and wording in every language of the interface', () => {
    for (const rule of shippedDeadlineRules()) {
      expect(rule.article).not.toBe('');
      expect(rule.source).not.toBe('');
      for (const language of languages) {
        expect(rule.names[language]).toBeTruthy();
        expect(rule.law[language]).toBeTruthy();
        expect(rule.notes[language]).toBeTruthy();
      }
    }
  });

  it('count as verified by nobody, and those whose text could not be compared are switched off', () => {
    expect(shippedDeadlineRules().every(({ verifiedOn }) => verifiedOn === null)).toBe(true);
    const inForce = shippedDeadlineRules().filter(({ retired }) => !retired);
    expect(inForce.map(({ starterKey }) => starterKey)).toEqual(['kz_appc_76']);
  });

  it('come once: what the organisation threw away or verified is left alone', async () => {
    const { ask, install } = open();
    const [first, second] = await ask('deadlineRule.list', {});
    if (first === undefined || second === undefined) throw new Error('nothing is shipped');
    await ask('deadlineRule.remove', { id: second.id, revision: second.revision });
    const verified = { verifiedOn: '2026-11-28', verifiedBy: 'A. Lawyer' };
    await ask('deadlineRule.update', { id: first.id, revision: first.revision, patch: verified });
    install();
    const rules = await ask('deadlineRule.list', {});
    expect(rules).toHaveLength(shippedDeadlineRules().length - 1);
    expect(rules[0]).toMatchObject(verified);
  });
});

describe('a copy of a time limit', () => {
  it("is the organisation's own, in force, and verified by nobody", async () => {
    const { ask } = open();
    const [, switchedOff] = await ask('deadlineRule.list', {});
    const copy = await ask('deadlineRule.copy', { id: switchedOff?.id ?? '' });
    expect(copy).toMatchObject({
      starterKey: '',
      retired: false,
      verifiedOn: null,
      names: switchedOff?.names,
      term: switchedOff?.term,
    });
  });
});
