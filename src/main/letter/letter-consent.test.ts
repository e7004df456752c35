import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { journalTable } from '../store/journal.table';
import { addAssaultCase, addOffice, makeLetter, openLetters } from './letter.testkit';
import { latin } from './letter-names.testkit';

function draft(key = 'kz-prosecutor-general') {
  const test = openLetters();
  const { caseFile, person } = addAssaultCase(test);
  const { office } = addOffice(test, key);
  const letter = makeLetter(test, caseFile.id, office.id, 'fr');
  const { services, actor } = test;
  const [consent] = services.consent.listOfCase(caseFile.id);
  if (consent === undefined) throw new Error('the case has a consent');
  const findings = () =>
    services.letter.view(letter.id).findings.filter(({ code }) => code.startsWith('consent'));
  return { ...test, services, actor, caseFile, person, office, letter, consent, findings };
}

describe('a letter that names somebody', () => {
  it('says nothing where the consent covers its addressee', () => {
    expect(draft().findings()).toEqual([]);
  });

  it('asks for confirmation where no consent is recorded, or only one for other readers', async () => {
    const { services, actor, consent, letter, findings } = draft();
    services.consent.update(actor, consent.id, 1, { purposes: ['name_to_un'] });
    expect(findings()).toMatchObject([
      {
        code: 'consentMissing',
        blocking: false,
        confirm: true,
        data: { purpose: 'name_to_authorities' },
        record: { table: 'consent', id: consent.id },
      },
    ]);
    const issue = (accepted: string[]) => services.letterIssue.issue(actor, { id: letter.id, accepted });
    await expect(issue([])).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
    expect(await issue(['consentMissing'])).toMatchObject({ state: 'issued', releaseReason: '' });
  });

  it('asks for confirmation where the consent has run out', () => {
    const { services, actor, consent, findings } = draft();
    services.consent.update(actor, consent.id, 1, { expiresOn: datePoint('2022-02') });
    expect(findings()).toMatchObject([{ code: 'consentExpired', blocking: false, confirm: true }]);
  });

  it('is held back by a withdrawal until a reason is written, which stays with it and in the journal', async () => {
    const { services, actor, store, consent, letter, findings } = draft();
    services.consent.update(actor, consent.id, 1, { withdrawnOn: datePoint('2022-03-01') });
    expect(findings()).toMatchObject([{ code: 'consentWithdrawn', blocking: true }]);
    const issue = (reason: string) =>
      services.letterIssue.issue(actor, { id: letter.id, accepted: ['consentWithdrawn'], reason });
    await expect(issue('')).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
    await expect(issue('   ')).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
    const reason = 'His life is in danger and his lawyer asked for it.';
    expect(await issue(reason)).toMatchObject({ state: 'issued', releaseReason: reason });
    const journalled = store.read
      .select()
      .from(journalTable)
      .all()
      .filter(({ field, recordId }) => field === 'releaseReason' && recordId === letter.id);
    expect(journalled.map(({ to }) => to)).toEqual([reason]);
  });

  it('is held back by a refusal until a reason is written', async () => {
    const { services, actor, consent, letter, findings } = draft();
    services.consent.update(actor, consent.id, 1, { purposes: [], refused: ['name_to_authorities'] });
    expect(findings()).toMatchObject([{ code: 'consentRefused', blocking: true }]);
    const issue = (reason: string) =>
      services.letterIssue.issue(actor, { id: letter.id, accepted: ['consentRefused'], reason });
    await expect(issue('')).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
    expect(await issue('His lawyer asked for it.')).toMatchObject({ state: 'issued' });
  });

  it('is held back where the addressee is excluded by name, in any language', () => {
    const { services, actor, consent, findings } = draft();
    const withheld = [{ from: 'Prosecutor General', reason: 'fear' }];
    services.consent.update(actor, consent.id, 1, { withheld });
    expect(findings()).toMatchObject([{ code: 'consentWithheld', blocking: true }]);
  });

  it('answers with a reason for nothing else that is open', async () => {
    const { services, actor, consent, letter, person } = draft();
    services.consent.update(actor, consent.id, 1, { withdrawnOn: datePoint('2022-03-01') });
    services.person.update(actor, person.id, person.revision, { gender: null });
    await expect(
      services.letterIssue.issue(actor, { id: letter.id, accepted: [], reason: 'needed' }),
    ).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
  });

  it('is checked for everybody whom its text names, but for whoever is held to have done it', () => {
    const { services, actor, caseFile, letter, findings } = draft();
    const add = (role: 'witness' | 'suspected_perpetrator', given: string, family: string) => {
      const { id } = services.person.create(actor, { names: [latin('fr', given, family)] });
      services.casePerson.create(actor, { caseFileId: caseFile.id, personId: id, role });
      return id;
    };
    const witness = add('witness', 'Dinara', 'Quillfeather');
    add('suspected_perpetrator', 'Bolat', 'Serikbayev');
    const { blocks, revision } = services.letter.get(letter.id);
    const text = 'Dinara Quillfeather a vu Bolat Serikbayev.';
    const [first, ...rest] = blocks;
    if (first === undefined) throw new Error('the letter has blocks');
    const said = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] };
    services.letter.change(actor, letter.id, revision, {
      blocks: [{ ...first, text: { type: 'doc', content: [said] } }, ...rest],
    });
    expect(findings()).toMatchObject([
      { code: 'consentMissing', data: { name: 'Dinara Quillfeather' }, record: { id: witness } },
    ]);
  });
});
