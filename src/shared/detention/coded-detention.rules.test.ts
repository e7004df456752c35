import { describe, expect, it } from 'vitest';
import { languages } from '../language/language.schema';
import { listOfCode } from '../vocabulary/vocabulary.schema';
import { contactOf, statementsOf, withoutOld } from './coded-detention.rules';
import { statementsKinds, whereaboutsKinds, type Detention } from './detention.schema';

const detention = (part: Partial<Detention>) =>
  ({ contact: [], statements: null, whereabouts: null, statementsSigned: null, ...part }) as Detention;

describe('what the old lists held', () => {
  it('is read as terms of the HURIDOCS lists, no two values alike', () => {
    for (const language of languages) {
      const contacts = whereaboutsKinds.map((old) => contactOf(detention({ whereabouts: old }), language));
      const signed = statementsKinds.map((old) =>
        statementsOf(detention({ statementsSigned: old }), language),
      );
      for (const [value] of contacts) expect(listOfCode(value?.code ?? '')).toBe('whereabouts');
      for (const value of signed) expect(listOfCode(value?.code ?? '')).toBe('statements_signed');
      expect(new Set(contacts.map((value) => JSON.stringify(value))).size).toBe(whereaboutsKinds.length);
      expect(new Set(signed.map((value) => JSON.stringify(value))).size).toBe(statementsKinds.length);
    }
  });

  it('gives way to what is coded, and is let go with the first change', () => {
    const contact = [{ code: '02000000000030', note: 'since May' }];
    expect(contactOf(detention({ contact, whereabouts: 'no_contact' }), 'en')).toEqual(contact);
    expect(contactOf(detention({}), 'en')).toEqual([]);
    expect(withoutOld({ contact: [] })).toEqual({ contact: [], whereabouts: null });
    expect(withoutOld({ statements: null })).toEqual({ statements: null, statementsSigned: null });
    expect(withoutOld({})).toEqual({});
  });
});
