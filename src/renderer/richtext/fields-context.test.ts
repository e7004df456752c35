import { describe, expect, it } from 'vitest';
import type { FieldValue } from '@shared/letter/letter.schema';
import { chipText, mentionedBy, type LetterFieldValues } from './fields-context';

it('shows words about people of any gender in both forms, and not as a fact that is missing', () => {
  const fields = { language: 'fr', byPath: new Map() } as const;
  expect(chipText(fields, 'inclusive', ['défenseurs', 'défenseures'], 'no')).toBe('défenseurs / défenseures');
  expect(chipText(fields, 'person.name', [], 'no')).toBeNull();
});

describe('the others of many', () => {
  const field = (path: string, value: string | null, again?: FieldValue['again']) =>
    [path, { path, value, record: null, ...(again === undefined ? {} : { again }) }] as const;
  const fields: LetterFieldValues = {
    language: 'ru',
    byPath: new Map([
      field('person.name', 'Марат Жанузаков и другие', {
        counted: 'Марат Жанузаков и другие',
        named: 'Марат Жанузаков и другие указанные лица',
      }),
      field('person.introduced', 'Марат Жанузаков, Динара Ахметова и Ольга Серова'),
      field('incident.matter', null),
    ]),
  };
  const shown = (before: readonly string[]) =>
    chipText(fields, 'person.name', [], mentionedBy(fields, before));

  it('are shown as the page prints them, after what stands before them', () => {
    expect(shown([])).toBe('Марат Жанузаков и другие');
    expect(shown(['person.name'])).toBe('Марат Жанузаков и другие');
    expect(shown(['person.introduced', 'person.name'])).toBe('Марат Жанузаков и другие указанные лица');
  });

  it('are not taken as mentioned by a field without a value', () => {
    expect(mentionedBy(fields, ['incident.matter'])).toBe('no');
    expect(mentionedBy({ ...fields, before: 'named' }, [])).toBe('named');
  });
});
