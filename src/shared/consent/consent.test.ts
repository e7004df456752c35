import { describe, expect, it } from 'vitest';
import { datePoint } from '../dates/partial-date.schema';
import { allowedOn, consentHolds, consentState, refusedOn, stateOfRecord } from './consent.rules';
import type { Consent } from './consent.schema';

const day = '2026-11-22';
const given = (fields: Partial<Consent>) =>
  ({
    expiresOn: null,
    withdrawnOn: null,
    date: null,
    personId: null,
    purposes: [],
    refused: [],
    ...fields,
  }) as unknown as Consent;

describe('a consent', () => {
  it('holds until it is withdrawn when it has no end', () => {
    expect(consentState(given({}), day)).toBe('holds');
    expect(consentState(given({ withdrawnOn: datePoint(day) }), day)).toBe('withdrawn');
    expect(consentHolds(given({ withdrawnOn: datePoint('2026-11-23') }), day)).toBe(true);
  });

  it('holds on its last day, and of a month until the end of the month', () => {
    expect(consentState(given({ expiresOn: datePoint(day) }), day)).toBe('ends_soon');
    expect(consentState(given({ expiresOn: datePoint('2026-11-21') }), day)).toBe('expired');
    expect(consentHolds(given({ expiresOn: datePoint('2026-11') }), '2026-11-30')).toBe(true);
    expect(consentHolds(given({ expiresOn: datePoint('2026-11') }), '2026-12-01')).toBe(false);
  });

  it('is withdrawn from the first day that its withdrawal can mean', () => {
    expect(consentHolds(given({ withdrawnOn: datePoint('2026-11') }), '2026-11-01')).toBe(false);
  });

  it('asks for renewal in its last thirty days', () => {
    expect(consentState(given({ expiresOn: datePoint('2026-12-21') }), day)).toBe('ends_soon');
    expect(consentState(given({ expiresOn: datePoint('2026-12-22') }), day)).toBe('holds');
  });
});

describe('what is allowed on a day', () => {
  const named = given({ id: 'a', purposes: ['name_to_un'], expiresOn: datePoint('2027') });
  const longer = given({ id: 'b', purposes: ['name_to_un', 'keep_file'], expiresOn: datePoint('2028') });

  it('rests on the consent that lasts longest', () => {
    expect(allowedOn([named, longer], day).get('name_to_un')?.id).toBe('b');
    expect(allowedOn([longer, named], day).get('name_to_un')?.id).toBe('b');
  });

  it('outlasts the withdrawal of another consent, and nothing follows from none', () => {
    const withdrawn = given({ ...longer, withdrawnOn: datePoint('2026-01') });
    const allowed = allowedOn([named, withdrawn], day);
    expect([...allowed.keys()]).toEqual(['name_to_un']);
    expect(allowed.get('name_to_un')?.id).toBe('a');
    expect(allowedOn([], day).size).toBe(0);
  });

  it('is not what was refused since, by the same person', () => {
    const yes = given({ id: 'a', personId: 'p', purposes: ['name_to_un'], date: datePoint('2026-01-01') });
    const no = given({ id: 'b', personId: 'p', refused: ['name_to_un'], date: datePoint('2026-02-01') });
    expect(allowedOn([yes, no], day).size).toBe(0);
    expect(refusedOn([yes, no], day).get('name_to_un')?.id).toBe('b');
    expect(refusedOn([yes, given({ ...no, personId: 'q' })], day).size).toBe(0);
    expect(stateOfRecord(no, day)).toBe('refused');
    expect(stateOfRecord(yes, day)).toBe('holds');
  });
});
