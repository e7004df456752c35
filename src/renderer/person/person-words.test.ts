import { expect, it } from 'vitest';
import type { PersonName } from '@shared/person/person.schema';
import { otherNames, personName } from './person-words';
import { changeName, nameFor } from './name-list';

const name = (part: Partial<PersonName>): PersonName => ({
  kind: 'legal',
  language: 'ru',
  given: '',
  patronymic: '',
  family: '',
  primary: false,
  inflections: null,
  ...part,
});

it('shows the main name of the language, and every other spelling beside it', () => {
  const names = [
    name({ given: 'Марат', family: 'Жанузаков', primary: true }),
    name({ language: 'en', kind: 'alias', given: 'Marat', family: 'Janouzakov' }),
    name({ language: 'en', given: 'Marat', family: 'Zhanuzakov', primary: true }),
  ];
  const person = { names, codeName: 'M' };
  expect(personName(person, 'en')).toBe('Marat Zhanuzakov');
  expect(otherNames(person, 'Marat Zhanuzakov')).toEqual(['Марат Жанузаков', 'Marat Janouzakov']);
  expect(personName({ names: [], codeName: 'M' }, 'en')).toBe('M');
});

it('keeps one main name a language, and asks anew for forms of a name that was respelled', () => {
  const inflections = {
    genitive: 'Марата Жанузакова',
    dative: 'Марату Жанузакову',
    accusative: 'Марата Жанузакова',
    instrumental: 'Маратом Жанузаковым',
    prepositional: 'Марате Жанузакове',
    confirmed: true,
  };
  const names = [name({ family: 'Жанузаков', primary: true, inflections }), name({ family: 'Джанузаков' })];
  expect(changeName(names, 1, { primary: true }).map(({ primary }) => primary)).toEqual([false, true]);
  expect(changeName(names, 0, { family: 'Жанузаков-Ли' })[0]?.inflections?.confirmed).toBe(false);
});

it('writes a Russian name over into the language that is added', () => {
  const names = [name({ given: 'Марат', family: 'Жанузаков', primary: true })];
  expect(nameFor('en', names)).toMatchObject({
    language: 'en',
    given: 'Marat',
    family: 'Zhanuzakov',
    primary: true,
  });
});
