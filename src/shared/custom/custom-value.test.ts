import { describe, expect, it } from 'vitest';
import { datePoint } from '../dates/partial-date.schema';
import type { CustomField } from './custom-field.schema';
import { customLines, customWithin, fieldsFor, fitsCustomType, wordCustomValue } from './custom-value.rules';

const id = (last: number) => `01930000-0000-7000-8000-00000000000${last}`;

function field(last: number, more: Partial<CustomField> = {}): CustomField {
  return {
    id: id(last),
    revision: 1,
    sensitivity: 2,
    createdAt: 0,
    createdBy: '',
    updatedAt: 0,
    updatedBy: '',
    deletedAt: null,
    names: { en: `Field ${last}`, fr: `Champ ${last}` },
    help: {},
    choices: [],
    level: 2,
    retired: false,
    position: last,
    host: 'person',
    type: 'text',
    ...more,
  };
}

const choice = field(4, {
  type: 'choice',
  choices: [{ id: id(9), names: { en: 'Trade union', fr: 'Syndicat', ru: 'Профсоюз' } }],
});

describe('fields of an organisation', () => {
  it.each([
    ['text', ' as written ', 'as written', 'as written'],
    ['number', 12_345.5, '12,345.5', '12\u202f345,5'],
    ['date', datePoint('2026-05'), 'May 2026', 'mai 2026'],
  ] as const)('say a %s as the language does', (type, value, english, french) => {
    expect(wordCustomValue(field(1, { type }), value, 'en')).toBe(english);
    expect(wordCustomValue(field(1, { type }), value, 'fr')).toBe(french);
  });

  it('say a choice by its name, and nothing of one that is gone', () => {
    expect(wordCustomValue(choice, id(9), 'ru')).toBe('Профсоюз');
    expect(wordCustomValue(choice, id(8), 'ru')).toBe('');
  });

  it('stand in their order, without those that hold nothing', () => {
    expect(customLines([field(2), field(1), choice], { [id(1)]: 'one', [id(4)]: id(9) }, 'fr')).toEqual([
      { id: id(1), label: 'Champ 1', text: 'one' },
      { id: id(4), label: 'Champ 4', text: 'Syndicat' },
    ]);
  });

  it('are offered no more when retired, but shown where they hold something', () => {
    const fields = [field(1), field(2, { retired: true }), field(3, { host: 'event' })];
    expect(fieldsFor(fields, 'person', {}).map((one) => one.id)).toEqual([id(1)]);
    expect(fieldsFor(fields, 'person', { [id(2)]: 'kept' }).map((one) => one.id)).toEqual([id(1), id(2)]);
  });

  it('take only what fits their type', () => {
    expect(fitsCustomType(field(1, { type: 'number' }), '12')).toBe(false);
    expect(fitsCustomType(field(1, { type: 'date' }), 'yesterday')).toBe(false);
    expect(fitsCustomType(choice, id(9))).toBe(true);
    expect(fitsCustomType(choice, 'Trade union')).toBe(false);
  });

  it('keep their own level above that of the record; an unknown one counts as the highest', () => {
    const values = { [id(1)]: 'open', [id(2)]: 'secret', [id(7)]: 'whose?' };
    expect(customWithin([field(1), field(2, { level: 4 })], values, 3)).toEqual({
      kept: { [id(1)]: 'open' },
      hidden: [id(2), id(7)],
    });
  });
});
