import { describe, expect, it } from 'vitest';
import { findForm } from '../letter/field-path.rules';
import { nothing } from './lookup.testkit';
import { blocksOf } from './template-text.rules';
import { fillParagraphs, type CaseLookup } from './template.rules';

function read(text: string, language: 'fr' | 'en') {
  return blocksOf(text, language);
}

describe('passages for each person', () => {
  const names: Record<string, string> = { a: 'Marat', b: 'Aigul' };
  const of = (id: string): CaseLookup => ({ ...nothing, value: () => names[id] ?? null });
  const two: CaseLookup = { ...nothing, persons: () => ['a', 'b'], ofPerson: of };
  const said = [
    { text: '{person.name} est là.', each: 'person' as const },
    { text: 'Depuis {detention.since}.', each: 'person' as const, join: true },
  ];
  const pathsOf = (lookup: CaseLookup) =>
    fillParagraphs(said, 'fr', lookup).map((block) =>
      block.type === 'paragraph'
        ? (block.content ?? []).flatMap((one) => (one.type === 'field' ? [one.attrs.path] : []))
        : [],
    );

  it('are said together, person by person, each with the facts of that person', () => {
    expect(pathsOf(two)).toEqual([
      ['person:a.person.name', 'person:a.detention.since'],
      ['person:b.person.name', 'person:b.detention.since'],
    ]);
  });

  it('stand in a letter about one person as if they were not repeated', () => {
    expect(pathsOf({ ...nothing, persons: () => ['a'] })).toEqual([['person.name', 'detention.since']]);
  });

  it('give a list of everybody', () => {
    const list = [{ text: '{person.name}', each: 'person' as const, as: 'bulleted' as const }];
    const [block] = fillParagraphs(list, 'fr', two);
    expect(block).toMatchObject({ type: 'bulletList', content: [{}, {}] });
  });
});

describe('forms that agree with one person or with several', () => {
  it('may leave the plural out, and then cannot speak of several', () => {
    expect(read('{person.gender|il|elle}', 'fr')).toHaveLength(1);
    expect(read('{person.gender|il|elle|ils|elles}', 'fr')).toHaveLength(1);
    expect(read('{person.gender|he|she|they}', 'en')).toHaveLength(1);
    expect(() => read('{person.gender|il|elle|ils}', 'fr')).toThrow('wrongForms');
    const forms = ['il', 'elle'];
    expect(findForm('person.gender', forms, 'masculinePlural', 'fr')).toBeUndefined();
    expect(findForm('person.gender', [...forms, '', ''], 'masculinePlural', 'fr')).toBeUndefined();
    expect(findForm('person.gender', ['he', 'she', 'they'], 'masculinePlural', 'en')).toBe('they');
    expect(findForm('person.gender', ['pris', 'prise', 'pris', 'prises'], 'inclusivePlural', 'fr')).toBe(
      'pris·es',
    );
  });
});
