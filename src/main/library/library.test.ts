import { describe, expect, it } from 'vitest';
import { languages } from '@shared/language/language.schema';
import { blocksOf } from '@shared/template/template-text.rules';
import { addAssaultCase, addOffice, letterText, makeLetter, openLetters } from '../letter/letter.testkit';

describe('the shipped texts', () => {
  const texts = openLetters().services.library.list();

  it.each(languages)('are complete in %s, and name no fact that does not exist', (language) => {
    for (const { key, titles, texts: said } of texts) {
      expect(titles[language], key).toBeTruthy();
      expect(() => blocksOf(said[language] ?? '', language), key).not.toThrow();
      expect(said[language], key).toBeTruthy();
    }
    expect(new Set(texts.map(({ key }) => key)).size).toBe(texts.length);
  });

  it('name their sources by symbols, which are the same in every language of the window', () => {
    for (const { key, source } of texts)
      expect(source, key).not.toMatch(/(?:\p{L}{4,} ){2}\p{L}{2,}|compared|quoting/u);
  });

  it('call no article verified without a source', () => {
    const grounds = texts.filter(({ kind }) => kind === 'ground');
    expect(grounds.length).toBeGreaterThan(50);
    for (const { key, verified, record, source } of grounds)
      if (verified && record === null) expect(source, key).not.toBe('');
  });
});

function open(ground: string, what: 'cite' | 'quote' = 'cite') {
  const test = openLetters();
  const { caseFile } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const { id } = makeLetter(test, caseFile.id, office.id, 'fr');
  const { services, actor } = test;
  const letter = services.letter.get(id);
  const field = { type: 'field' as const, attrs: { path: `ground:${ground}.${what}`, forms: [] } };
  const text = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Selon l’' }, field] }],
  };
  services.letter.change(actor, id, letter.revision, {
    blocks: [...letter.blocks, { id: 'law-own', kind: 'law', text }],
  });
  const asked = () =>
    services.letter.view(id).findings.filter(({ code }) => code.startsWith('groundUnverified'));
  const lines = () => letterText(services.letter.setLetter(services.letter.get(id)).page).join('\n');
  return { services, actor, id, asked, lines };
}

describe('an article in a letter', () => {
  it('is printed as the library cites it, and asks to be verified until somebody has', () => {
    const { services, actor, asked, lines } = open('iccpr-14');
    expect(lines()).toContain(
      'Selon l’article 14 du Pacte international relatif aux droits civils et politiques',
    );
    expect(asked()).toMatchObject([{ code: 'groundUnverified.iccpr-14', confirm: true, place: 'law-own' }]);
    const { id, revision, verifiedBy } = services.library.verify(actor, 'iccpr-14');
    expect(verifiedBy).toBe(actor.name);
    expect(asked()).toEqual([]);
    // What is changed afterwards has to be compared again, and is never markup.
    services.library.update(actor, id, revision, { titles: { fr: '#panic() <b>x</b>' } });
    expect(asked()).toHaveLength(1);
    expect(lines()).toContain('Selon l’#panic() <b>x</b>');
  });

  it('that is verified where it was shipped asks nothing', () => {
    expect(open('iccpr-9-1').asked()).toEqual([]);
  });

  it('is quoted in its official words, in the marks of the language', () => {
    expect(open('udhr-9', 'quote').lines()).toMatch(
      /«\sNul ne peut être arbitrairement arrêté, détenu ou exilé\.\s»/u,
    );
  });

  it('is never quoted in words that nobody has entered: the letter is held back', () => {
    const { services, actor, id } = open('cat-2', 'quote');
    const missing = () => services.letter.view(id).findings.filter(({ code }) => code === 'emptyField');
    expect(missing()).toMatchObject([{ blocking: true, place: 'law-own' }]);
    const own = services.library.adopt(actor, 'cat-2');
    services.library.update(actor, own.id, own.revision, { quotes: { ru: 'Слова', fr: 'Des mots' } });
    expect(missing()).toEqual([]);
  });

  it('that the library does not know keeps the letter back', () => {
    const { services, id } = open('nowhere-1');
    expect(services.letter.view(id).findings).toContainEqual(
      expect.objectContaining({ code: 'emptyField', blocking: true, place: 'law-own' }),
    );
  });

  it('stays as it was in a letter that is issued', async () => {
    const { services, actor, id, lines } = open('iccpr-9-1');
    const accepted = services.letter.view(id).findings.map(({ code }) => code);
    await services.letterIssue.issue(actor, { id, accepted });
    const { id: own, revision } = services.library.adopt(actor, 'iccpr-9-1');
    services.library.update(actor, own, revision, { titles: { fr: 'autre chose' } });
    expect(lines()).toContain('article 9, paragraphe 1');
  });
});

it('a text of the organisation takes the place of the shipped one, and gives it back', () => {
  const { services, actor } = openLetters();
  const find = () => services.library.list().filter(({ key }) => key === 'ladder-urge');
  const own = services.library.adopt(actor, 'ladder-urge');
  const changed = services.library.update(actor, own.id, own.revision, { texts: { fr: 'À nous.' } });
  expect(find()).toMatchObject([{ texts: { fr: 'À nous.' } }]);
  services.library.remove(actor, own.id, changed.revision);
  expect(find()).toMatchObject([{ record: null }]);
  expect(() => services.library.create(actor, { kind: 'closing', texts: { fr: '{no.field}' } })).toThrow(
    'INVALID_INPUT',
  );
});

it('a demand of the organisation is put into a case with its facts, a language without them left out', () => {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile } = addAssaultCase(test);
  const { id: key } = services.library.create(actor, {
    kind: 'demand',
    demandKind: 'medical_care',
    texts: {
      fr: 'faire examiner {person.name} par un médecin #indépendant',
      en: 'let {person.name} be examined {detention.facility}',
      ru: 'обеспечить осмотр {person.name.genitive}',
    },
  });
  const demand = services.demandLibrary.add(actor, { caseFileId: caseFile.id, key });
  expect(demand).toMatchObject({ kind: 'medical_care', proposedBy: null });
  expect(demand.text.fr).toBe('faire examiner Marat Zhanuzakov par un médecin #indépendant');
  expect(demand.text.en).toBeUndefined();
  expect(() => services.demandLibrary.add(actor, { caseFileId: caseFile.id, key: 'udhr-3' })).toThrow(
    'NOT_FOUND',
  );
});
