import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addAssaultCase, addOffice, letterText, makeLetter, openLetters } from './letter.testkit';
import { latin } from './letter-names.testkit';
import { sha256OfWords } from './letter-words';
import { letterFrozenTable } from './letter.table';

/** An assault on a man and a woman, both subjects of the case. */
function openPair(gender: 'masculine' | 'feminine' | null = 'feminine') {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, event, person: first } = addAssaultCase(test);
  const second = services.person.create(actor, {
    gender,
    names: [latin('fr', 'Dinara', 'Akhmetova'), latin('en', 'Dinara', 'Akhmetova')],
  });
  services.casePerson.create(actor, { caseFileId: caseFile.id, personId: second.id, role: 'subject' });
  services.act.create(actor, { eventId: event.id, victimId: second.id, type: 'physical_assault' });
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const write = (language: 'fr' | 'en' | 'ru' = 'fr', template = 'urgent-appeal') =>
    makeLetter(test, caseFile.id, office.id, language, template);
  const textOf = (id: string) =>
    letterText(services.letter.setLetter(services.letter.get(id)).page).join('\n');
  return { ...test, services, actor, caseFile, event, first, second, office, write, textOf };
}

describe('a letter about several persons', () => {
  it('is about all subjects of the case unless somebody is chosen', () => {
    const { services, actor, caseFile, office, first, second, write, textOf } = openPair();
    const letter = write();
    expect(letter).toMatchObject({ personId: first.id, otherPersonIds: [second.id] });
    expect(textOf(letter.id)).toContain('Marat Zhanuzakov et Dinara Akhmetova ont été agressés physiquement');
    const chosen = {
      caseFileId: caseFile.id,
      addressees: [{ officeId: office.id }],
      languages: ['fr' as const],
      template: 'urgent-appeal',
      personId: second.id,
    };
    const [alone] = services.appeal.createForCase(actor, chosen).letters;
    expect(alone).toMatchObject({ personId: second.id, otherPersonIds: [] });
    expect(textOf(alone?.id ?? '')).toContain('Dinara Akhmetova a été agressée physiquement');
  });

  it('names who has no form in the language, and is not issued with a hole', () => {
    const { services, write } = openPair();
    // Nobody has written the second name in Russian.
    const letter = write('ru');
    const missing = services.letter
      .view(letter.id)
      .findings.filter(({ code, blocking }) => code === 'emptyField' && blocking);
    expect(missing.length).toBeGreaterThan(0);
  });

  it('asks for a gender only where French needs it: one man decides, women and an unknown person do not', () => {
    const mixed = openPair(null);
    expect(mixed.textOf(mixed.write().id)).toContain('ont été agressés physiquement');
    const { services, actor, first, write, textOf } = openPair(null);
    services.person.update(actor, first.id, services.person.get(first.id).revision, { gender: 'feminine' });
    expect(textOf(write().id)).not.toMatch(/agressée?s physiquement/u);
    expect(textOf(write('en').id)).toContain('were physically assaulted');
  });

  it('speaks of a man and a woman with the median dot where the house writes inclusive French', () => {
    const { services, actor, write, textOf } = openPair();
    services.settings.change(actor, services.settings.current().revision, { inclusiveFrench: true });
    const text = textOf(write().id);
    expect(text).toContain('ont été agressé·es physiquement');
    expect(text).toContain('n’aient été pris·es pour cible');
  });

  it('does not say of all what happened to one', () => {
    const { services, actor, event, second, write, textOf } = openPair();
    const [, entry] = services.act.listOf(event.id);
    if (entry === undefined) throw new Error('the second act is there');
    services.act.remove(actor, entry.id, entry.revision);
    const text = textOf(write().id);
    expect(text).not.toContain('Akhmetova ont été');
    expect(text).toContain('la situation de Marat Zhanuzakov');
    expect(text).toContain(services.person.get(second.id).names[0]?.family ?? '?');
  });

  it.each([
    ['fr', 'Marat Zhanuzakov et quatre autres personnes', 'Marat Zhanuzakov et les quatre autres personnes'],
    ['en', 'Marat Zhanuzakov and four others', 'Marat Zhanuzakov and the four others'],
  ] as const)('tells the editor how it names many at first and again (%s)', (language, first, again) => {
    const { services, actor, caseFile, write } = openPair();
    for (const given of ['Olga', 'Irina', 'Saule']) {
      const { id: personId } = services.person.create(actor, {
        gender: 'feminine',
        names: [latin('fr', given, 'Serova'), latin('en', given, 'Serova')],
      });
      services.casePerson.create(actor, { caseFileId: caseFile.id, personId, role: 'subject' });
    }
    const { id } = write(language);
    const name = services.letter.fields(id).find(({ path }) => path === 'person.name');
    expect(name).toMatchObject({ value: first, again: { counted: again, named: again } });
    const alone = services.letter.fields(id).find(({ path }) => path === 'sender.name');
    expect(alone?.again).toBeUndefined();
  });

  it('tells the layout whose names no line divides; an approval of its words does not hang on it', () => {
    const { services, write } = openPair();
    const { page } = services.letter.setLetter(services.letter.get(write().id));
    expect(page.names).toEqual(['Mar', 'Zhanuzak', 'Dina', 'Akhmeto']);
    const { names: _names, ...before } = page;
    expect(sha256OfWords(before)).toBe(sha256OfWords(page));
  });

  it('freezes of each what it says and no health that it does not say', async () => {
    const { services, actor, store, second, write } = openPair();
    const { revision } = services.person.get(second.id);
    services.person.update(actor, second.id, revision, { health: { fr: 'diabète' } });
    const letter = write();
    const accepted = services.letter
      .view(letter.id)
      .findings.flatMap((one) => (one.confirm ? [one.code] : []));
    await services.letterIssue.issue(actor, { id: letter.id, accepted });
    const frozen = store.read
      .select()
      .from(letterFrozenTable)
      .where(eq(letterFrozenTable.letterId, letter.id))
      .get();
    expect(frozen?.facts.otherPersons.map(({ person }) => person.id)).toEqual([second.id]);
    expect(JSON.stringify(frozen?.facts)).not.toContain('diabète');
  });

  it('asks before it says the health of any of them', () => {
    const { services, actor, second, write } = openPair();
    services.person.update(actor, second.id, services.person.get(second.id).revision, {
      health: { fr: 'diabète' },
    });
    const letter = write();
    const path = `person:${second.id}.person.health`;
    const chip = { type: 'field' as const, attrs: { path, forms: [] } };
    const [block, ...rest] = letter.blocks;
    if (block === undefined) throw new Error('the letter has blocks');
    const text = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [chip] }] };
    services.letter.change(actor, letter.id, letter.revision, { blocks: [{ ...block, text }, ...rest] });
    expect(services.letter.view(letter.id).findings).toContainEqual(
      expect.objectContaining({
        code: `guardedField.${path}`,
        confirm: true,
        record: { table: 'person', id: second.id },
      }),
    );
  });

  it('goes on speaking of all of them in its copy, and of the right person after a merge', () => {
    const { services, actor, second, write } = openPair();
    const copy = services.letter.copyAsDraft(actor, write().id);
    expect(copy.otherPersonIds).toEqual([second.id]);
    const kept = services.person.create(actor, { names: second.names });
    const pair = { kind: 'person' as const, keptId: kept.id, mergedId: second.id };
    const { keptRevision, mergedRevision } = services.merge.preview('person', kept.id, second.id);
    services.merge.apply(actor, { ...pair, keptRevision, mergedRevision, choices: {} });
    expect(services.letter.get(copy.id).otherPersonIds).toEqual([kept.id]);
  });

  it('leads from a missing fact of one of them to that person', () => {
    const { services, actor, second, caseFile, write } = openPair();
    const detention = services.detention.create(actor, {
      caseFileId: caseFile.id,
      personId: second.id,
      facility: { fr: 'maison d’arrêt' },
    });
    const letter = write();
    const own = services.letter
      .view(letter.id)
      .fields.filter(({ path }) => path.startsWith(`person:${second.id}.detention`));
    expect(own.map(({ record }) => record?.id)).toEqual([detention.id]);
  });
});
