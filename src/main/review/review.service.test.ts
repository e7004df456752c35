import { describe, expect, it } from 'vitest';
import type { RichText } from '@shared/richtext/richtext.schema';
import { addUser } from '../user/user.testkit';
import { addAssaultCase, addOffice, makeLetter, openLetters } from '../letter/letter.testkit';

function openDraft(ownApproval: boolean | null = null) {
  const test = openLetters();
  const { services, actor } = test;
  const { revision } = services.settings.current();
  services.settings.change(actor, revision, { ownApproval });
  const { caseFile, person } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const { id } = makeLetter(test, caseFile.id, office.id, 'fr');
  const reviewer = addUser(test.store, actor, 'Claire Fontaine', 'coordinator');
  const reviewerId = reviewer.id;
  const letter = () => services.letter.get(id);
  const by = () => ({ id, revision: letter().revision });
  const approve = () => {
    services.reviewRound.ask(actor, { ...by(), reviewerId });
    return services.reviewRound.approve(reviewer, { ...by(), sha256: services.review.view(id).sha256 });
  };
  const issue = () => services.letterIssue.issue(actor, { id, accepted: [] });
  return { ...test, id, person, reviewer, reviewerId, letter, by, approve, issue };
}

function words(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

describe('a letter that needs approval', () => {
  it('is not issued before another person has approved it', async () => {
    const { issue, approve, services, id, letter } = openDraft();
    await expect(issue()).rejects.toMatchObject({ code: 'LETTER_UNAPPROVED' });
    expect(approve()).toMatchObject({ stage: 'approved', state: 'draft' });
    expect(services.review.view(id)).toMatchObject({
      approval: 'holds',
      rounds: [{ outcome: 'approved', reviewerName: 'Claire Fontaine', decidedBy: 'Claire Fontaine' }],
    });
    await issue();
    expect(letter()).toMatchObject({ stage: 'issued', state: 'issued' });
    expect(services.review.view(id).approval).toBe('holds');
  });

  it('is locked once approved; taken back it can be changed, and its approval is gone', () => {
    const { approve, services, actor, id, letter, by } = openDraft();
    approve();
    const rewrite = () => services.letter.change(actor, id, letter().revision, { subject: words('Autre') });
    expect(rewrite).toThrow('LETTER_LOCKED');
    services.reviewRound.reopen(actor, by());
    rewrite();
    expect(letter().stage).toBe('draft');
    expect(services.review.view(id)).toMatchObject({ approval: 'none' });
    expect(services.reviewRound.listOfLetter(id).map(({ outcome }) => outcome)).toEqual([
      'taken_back',
      'approved',
    ]);
  });

  it('loses its approval when a fact changes what it says, and not when a day passes', async () => {
    const { approve, issue, services, actor, id, person } = openDraft();
    approve();
    expect(services.review.view(id).approval).toBe('holds');
    const [first, ...rest] = person.names;
    if (first === undefined) throw new Error('no name');
    services.person.update(actor, person.id, 1, { names: [{ ...first, family: 'Autrement' }, ...rest] });
    expect(services.review.view(id).approval).toBe('void');
    await expect(issue()).rejects.toMatchObject({ code: 'LETTER_UNAPPROVED', data: { approval: 'void' } });
  });

  it('is approved only in the words that the reviewer saw', () => {
    const { services, actor, id, letter, by, reviewer, reviewerId } = openDraft();
    services.reviewRound.ask(actor, { ...by(), reviewerId });
    const { sha256 } = services.review.view(id);
    services.letter.change(actor, id, letter().revision, { subject: words('Autre objet') });
    expect(() => services.reviewRound.approve(reviewer, { ...by(), sha256 })).toThrow('LETTER_CHANGED');
    expect(letter().stage).toBe('in_review');
  });

  it('cannot be reviewed or approved by its writer unless the organisation allows it', async () => {
    const { services, store, actor, id, by, issue, letter, reviewerId } = openDraft(false);
    const ask = (reviewer: string) => services.reviewRound.ask(actor, { ...by(), reviewerId: reviewer });
    expect(() => ask(actor.id)).toThrow('FORBIDDEN');
    expect(() => services.reviewRound.approveOwn(actor, by())).toThrow('FORBIDDEN');
    const caseworker = addUser(store, actor, 'Dana', 'caseworker');
    expect(() => ask(caseworker.id)).toThrow('FORBIDDEN');
    ask(reviewerId);
    const { sha256 } = services.review.view(id);
    expect(() => services.reviewRound.approve(actor, { ...by(), sha256 })).toThrow('FORBIDDEN');
    services.reviewRound.reopen(actor, by());
    const { revision } = services.settings.current();
    services.settings.change(actor, revision, { ownApproval: true });
    await issue();
    expect(services.review.view(letter().id).rounds[0]).toMatchObject({
      outcome: 'approved',
      reviewerId: null,
      reviewerUserId: null,
      reviewerName: actor.name,
      decidedBy: actor.name,
    });
  });

  it('is not approved by who asked for it or rewrote it meanwhile, and is by a third person', () => {
    const { services, store, actor, id, letter, by, reviewer, reviewerId } = openDraft();
    const asker = addUser(store, actor, 'Dana', 'coordinator');
    const third = addUser(store, actor, 'Erlan', 'administrator');
    services.reviewRound.ask(asker, { ...by(), reviewerId });
    services.letter.change(reviewer, id, letter().revision, { subject: words('Autrement dit') });
    const { sha256 } = services.review.view(id);
    const approve = (person: typeof third) => services.reviewRound.approve(person, { ...by(), sha256 });
    expect(() => approve(asker)).toThrow('FORBIDDEN');
    expect(() => approve(reviewer)).toThrow('FORBIDDEN');
    expect(approve(third).stage).toBe('approved');
    expect(services.review.view(id).rounds[0]).toMatchObject({
      reviewerName: 'Claire Fontaine',
      decidedBy: 'Erlan',
    });
  });

  it('goes past no reviewer who still has it, even where writers may approve alone', async () => {
    const { services, actor, by, issue, reviewerId, letter } = openDraft(true);
    services.reviewRound.ask(actor, { ...by(), reviewerId });
    await expect(issue()).rejects.toMatchObject({ code: 'LETTER_UNAPPROVED' });
    services.reviewRound.requestChanges(actor, { ...by(), reason: 'Trop long.' });
    expect(letter().stage).toBe('changes_requested');
    await expect(issue()).rejects.toMatchObject({ code: 'LETTER_UNAPPROVED' });
  });
});

describe('what a reviewer says', () => {
  it('stands in threads at a part of the letter, and is counted until it is settled', () => {
    const { services, actor, id, by, reviewer, reviewerId } = openDraft();
    services.reviewRound.ask(actor, { ...by(), reviewerId });
    const said = { letterId: id, place: 'subject' };
    const first = services.reviewComment.add(reviewer, { ...said, text: 'Plus court ?' });
    const answer = services.reviewComment.add(actor, { ...said, parentId: first.id, text: 'Oui.' });
    expect(first).toMatchObject({ authorName: 'Claire Fontaine' });
    expect(answer).toMatchObject({ place: 'subject', authorName: actor.name });
    const nested = { ...said, parentId: answer.id, text: 'Non.' };
    expect(() => services.reviewComment.add(actor, nested)).toThrow('NOT_FOUND');
    expect(services.review.waiting(reviewer)).toMatchObject([{ letterId: id, openComments: 1 }]);
    expect(services.review.waiting(actor)).toEqual([]);
    services.reviewComment.resolve(actor, { id: first.id, revision: 1, resolved: true });
    expect(services.review.waiting(reviewer)).toMatchObject([{ letterId: id, openComments: 0 }]);
  });

  it('is put into the letter when it is accepted, unless the block was rewritten meanwhile', () => {
    const { services, actor, id, letter } = openDraft();
    const suggest = (text: string) =>
      services.reviewSuggestion.add(actor, { letterId: id, place: 'subject', proposed: words(text) });
    const [first, second] = [suggest('Un'), suggest('Deux')];
    services.reviewSuggestion.decide(actor, { id: first.id, revision: 1, accept: true });
    expect(letter().subject).toEqual(words('Un'));
    const late = { id: second.id, revision: 1 };
    expect(() => services.reviewSuggestion.decide(actor, { ...late, accept: true })).toThrow(
      'LETTER_CHANGED',
    );
    expect(services.reviewSuggestion.decide(actor, { ...late, accept: false }).outcome).toBe('rejected');
    expect(() =>
      services.reviewSuggestion.add(actor, { letterId: id, place: 'nowhere', proposed: words('') }),
    ).toThrow('NOT_FOUND');
  });

  it('is over once the letter is out', async () => {
    const { services, actor, id, approve, issue } = openDraft();
    approve();
    await issue();
    const late = { letterId: id, place: 'subject', text: 'Trop tard' };
    expect(() => services.reviewComment.add(actor, late)).toThrow('LETTER_ISSUED');
  });
});
