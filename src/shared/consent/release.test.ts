import { describe, expect, it } from 'vitest';
import { datePoint } from '../dates/partial-date.schema';
import type { Consent } from './consent.schema';
import { audienceOfOffice, isRefused, purposeFor, releaseOf } from './release.rules';

const person = '01930000-0000-7000-8000-000000000001';
const day = '2026-06-15';

function consent(id: string, more: Partial<Consent> = {}): Consent {
  return {
    id,
    revision: 1,
    sensitivity: 3,
    createdAt: 0,
    createdBy: '',
    updatedAt: 0,
    updatedBy: '',
    deletedAt: null,
    caseFileId: person,
    personId: person,
    giver: 'self',
    giverName: '',
    obtainedBy: '',
    mode: 'written',
    language: null,
    date: null,
    expiresOn: null,
    purposes: ['name_to_authorities'],
    refused: [],
    recipients: '',
    withheld: [],
    withdrawnOn: null,
    note: '',
    ...more,
  };
}

function asked(consents: readonly Consent[], more: Partial<Parameters<typeof releaseOf>[1]> = {}) {
  const question = {
    personId: person,
    subject: true,
    purpose: 'name_to_authorities',
    readers: [],
    day,
  } as const;
  return releaseOf(consents, { ...question, ...more });
}

describe('a refusal', () => {
  const no = (more: Partial<Consent> = {}) =>
    consent('no', { purposes: [], refused: ['name_to_authorities'], ...more });

  it('stands against a consent that was not given after it, and needs a reason', () => {
    const refusal = no({ date: datePoint('2026-05-10') });
    expect(asked([refusal])).toEqual({ state: 'refused', consentId: 'no' });
    expect(isRefused(asked([refusal]))).toBe(true);
    expect(asked([refusal, consent('a', { date: datePoint('2026-04-01') })]).state).toBe('refused');
    expect(asked([refusal, consent('a')]).state).toBe('refused');
    // "May 2026" may have been before the tenth.
    expect(asked([refusal, consent('a', { date: datePoint('2026-05') })]).state).toBe('refused');
    expect(asked([refusal, consent('a', { date: datePoint('2026-05-11') })]).state).toBe('allowed');
  });

  it('is of its purpose and its person alone, and can be taken back', () => {
    expect(asked([no()], { purpose: 'name_to_un' }).state).toBe('missing');
    expect(asked([no({ personId: 'other' })]).state).toBe('missing');
    expect(asked([no({ withdrawnOn: datePoint('2026-06-01') })]).state).toBe('missing');
    expect(asked([no({ date: datePoint('2026-07') })]).state).toBe('missing');
  });
});

describe('whether somebody may be named to a reader', () => {
  it('is what a consent that holds says for this purpose', () => {
    expect(asked([consent('a')])).toEqual({ state: 'allowed', consentId: 'a' });
    expect(asked([consent('a')], { purpose: 'name_to_un' }).state).toBe('missing');
    expect(asked([])).toEqual({ state: 'missing', consentId: null });
  });

  it('ends with the last day of the consent, and with its withdrawal', () => {
    const expiring = consent('a', { expiresOn: datePoint('2026-06') });
    expect(asked([expiring], { day: '2026-06-30' }).state).toBe('allowed');
    expect(asked([expiring], { day: '2026-07-01' }).state).toBe('expired');
    const withdrawn = consent('a', { withdrawnOn: datePoint('2026-06') });
    expect(asked([withdrawn], { day: '2026-05-31' }).state).toBe('allowed');
    expect(asked([withdrawn], { day: '2026-06-01' }).state).toBe('withdrawn');
  });

  it('goes on under another consent that allows the same', () => {
    const withdrawn = consent('a', { withdrawnOn: datePoint('2026-01') });
    expect(asked([withdrawn, consent('b')])).toEqual({ state: 'allowed', consentId: 'b' });
  });

  it('is refused to a reader who is excluded by name, whatever else is allowed', () => {
    const withheld = [{ from: 'the ministry of Interior', reason: 'fear' }];
    const excluding = consent('a', { withheld });
    const readers = ['Министерство внутренних дел', 'Ministry of Interior'];
    expect(asked([excluding, consent('b')], { readers })).toEqual({ state: 'withheld', consentId: 'a' });
    expect(asked([excluding], { readers: ['Prosecutor General'] }).state).toBe('allowed');
  });

  it('does not begin before it was given', () => {
    expect(asked([consent('a', { date: datePoint('2026-07') })]).state).toBe('missing');
  });

  it('speaks for everybody whom the case is about only where it names nobody', () => {
    const forAll = consent('a', { personId: null });
    expect(asked([forAll]).state).toBe('allowed');
    expect(asked([forAll], { subject: false }).state).toBe('missing');
    const ofAnother = consent('b', { personId: '01930000-0000-7000-8000-000000000002' });
    expect(asked([ofAnother]).state).toBe('missing');
  });

  it('is asked for each kind of reader but the organisation itself', () => {
    expect(purposeFor('inside')).toBeUndefined();
    expect(purposeFor(audienceOfOffice('prosecutor'))).toBe('name_to_authorities');
    expect(purposeFor(audienceOfOffice('intergovernmental'))).toBe('name_to_un');
    expect(purposeFor('public')).toBe('publish_name');
  });

  it('keeps back what was taken back or excluded, and asks about the rest', () => {
    expect((['withheld', 'withdrawn'] as const).every((state) => isRefused({ state }))).toBe(true);
    expect((['allowed', 'expired', 'missing'] as const).some((state) => isRefused({ state }))).toBe(false);
  });
});
