import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestKazakhDative } from '@shared/language/kazakh.rules';
import type { GrammaticalCase } from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import { suggestDeclension, suggestInflections } from './declension.service';

function dative(
  given: string,
  family: string,
  gender: 'masculine' | 'feminine' | null,
  patronymic = '',
): string | undefined {
  const suggestion = suggestDeclension({ given, patronymic, family }, gender);
  return suggestion && fullName(suggestion.forms.dative, true);
}

describe('suggestDeclension', () => {
  it.each([
    ['Касым-Жомарт', 'Токаев', 'masculine', 'Касым-Жомарту Токаеву'],
    ['Марат', 'Жанузаков', 'masculine', 'Марату Жанузакову'],
    ['Ержан', 'Эльшибаев', 'masculine', 'Ержану Эльшибаеву'],
    ['Ерлан', 'Балтабай', 'masculine', 'Ерлану Балтабаю'],
    ['Нурбек', 'Кушакбаев', 'masculine', 'Нурбеку Кушакбаеву'],
    ['Лариса', 'Харькова', 'feminine', 'Ларисе Харьковой'],
    ['Айгуль', 'Сейтказы', 'feminine', 'Айгуль Сейтказы'],
    ['Анна-Мария', 'Цой', 'feminine', 'Анне-Марии Цой'],
    ['Виктор', 'Цой', 'masculine', 'Виктору Цою'],
    ['Айгерим', 'Нурбек', 'feminine', 'Айгерим Нурбек'],
    ['Тарас', 'Шевченко', 'masculine', 'Тарасу Шевченко'],
    ['', 'Токаев', 'masculine', 'Токаеву'],
    ['К.', 'Токаев', 'masculine', 'К. Токаеву'],
  ] as const)('%s %s (%s) → %s', (given, family, gender, expected) => {
    expect(dative(given, family, gender)).toBe(expected);
  });

  it('keeps -улы and -кызы and reads the gender from them', () => {
    expect(dative('Берик', 'Асылов', null, 'Ногайулы')).toBe('Берику Ногайулы Асылову');
    expect(dative('Асель', 'Нурбек', null, 'Кайраткызы')).toBe('Асель Кайраткызы Нурбек');
    expect(dative('Асет', 'Мухтарулы', null)).toBe('Асету Мухтарулы');
    expect(dative('Берик', 'Асылов', 'masculine', 'Кайратович')).toBe('Берику Кайратовичу Асылову');
  });

  it('says what deserves a second look', () => {
    expect(suggestDeclension({ given: 'Марат', patronymic: '', family: 'Жанузаков' }, null)?.notes).toEqual([
      'genderGuessed',
    ]);
    expect(
      suggestDeclension({ given: 'Асель', patronymic: '', family: 'Иванова' }, 'feminine')?.notes,
    ).toEqual(['softSignName']);
    expect(
      suggestDeclension({ given: 'Касым-Жомарт', patronymic: '', family: 'Токаев' }, 'masculine')?.notes,
    ).toEqual(['doubleName']);
  });

  it('refuses names that are not Russian in writing', () => {
    expect(dative('Қасым-Жомарт', 'Тоқаев', 'masculine')).toBeUndefined();
    expect(dative('Marat', 'Zhanuzakov', 'masculine')).toBeUndefined();
    expect(dative('', '', 'masculine')).toBeUndefined();
  });

  it('gives the patronymic in every case, as letters print it in the nominative', () => {
    const full = { given: 'Касым-Жомарт', patronymic: 'Кемелевич', family: 'Токаев' };
    expect(suggestInflections(full, 'masculine')).toMatchObject({
      dative: 'Касым-Жомарту Кемелевичу Токаеву',
      instrumental: 'Касым-Жомартом Кемелевичем Токаевым',
    });
    const without = { given: 'Айгуль', patronymic: 'Нурланкызы', family: '' };
    expect(suggestInflections(without, 'feminine')?.accusative).toBe('Айгуль Нурланкызы');
  });

  it('gives all cases in the shape of a person’s record, unconfirmed', () => {
    expect(suggestInflections({ given: 'Ержан', patronymic: '', family: 'Ельшибаев' }, 'masculine')).toEqual({
      genitive: 'Ержана Ельшибаева',
      dative: 'Ержану Ельшибаеву',
      accusative: 'Ержана Ельшибаева',
      instrumental: 'Ержаном Ельшибаевым',
      prepositional: 'Ержане Ельшибаеве',
      confirmed: false,
    });
  });

  it('leaves -улы, -ұлы, -кызы and -қызы alone in every case, whatever stands before them', () => {
    const stem = fc.stringMatching(/^[А-Я][а-я]{2,10}$/);
    const ending = fc.constantFrom('улы', '-улы', ' улы', 'кызы', '-кызы', ' кызы', 'оглы', 'уулу');
    fc.assert(
      fc.property(stem, ending, stem, (father, son, given) => {
        const suggestion = suggestDeclension({ given, patronymic: `${father}${son}`, family: '' }, null);
        expect(suggestion?.gender).toBe(son.endsWith('кызы') ? 'feminine' : 'masculine');
        for (const { patronymic } of Object.values(suggestion?.forms ?? {})) {
          expect(patronymic).toBe(`${father}${son}`);
        }
      }),
    );
    expect(dative('Берік', 'Асылов', 'masculine', 'Ноғайұлы')).toBeUndefined();
  });

  it('declines only the last part of a double name such as «Касым-Жомарт», in every case', () => {
    const first = fc.constantFrom('Касым', 'Абай', 'Нур', 'Бек', 'Мухаммед', 'Тимур');
    const last = fc.constantFrom('Жомарт', 'Султан', 'Хан', 'Болат', 'Али');
    fc.assert(
      fc.property(first, last, (one, other) => {
        const name = { given: `${one}-${other}`, patronymic: '', family: 'Токаев' };
        const { forms, notes } = suggestDeclension(name, 'masculine') ?? { forms: {}, notes: [] };
        const alone = suggestDeclension({ ...name, given: other }, 'masculine')?.forms;
        for (const [inCase, { given }] of Object.entries(forms)) {
          expect(given).toBe(`${one}-${alone?.[inCase as GrammaticalCase].given}`);
        }
        expect(notes).toContain('doubleName');
      }),
    );
  });

  it('takes any Russian letters and leaves the nominative alone', () => {
    const part = fc.stringMatching(/^[А-ЯЁа-яё-]{0,12}$/);
    fc.assert(
      fc.property(
        part,
        part,
        part,
        fc.constantFrom('masculine' as const, 'feminine' as const),
        (given, patronymic, family, gender) => {
          const name = { given, patronymic, family };
          const suggestion = suggestDeclension(name, gender);
          if (suggestion === undefined) expect(given + family).toBe('');
          else expect(suggestion.forms.nominative).toEqual(name);
        },
      ),
    );
  });
});

describe('suggestKazakhDative', () => {
  it.each([
    ['Тоқаев', 'Тоқаевқа'],
    ['Кемелұлы', 'Кемелұлына'],
    ['Қайратқызы', 'Қайратқызына'],
    ['Асылов', 'Асыловқа'],
    ['Сейіт', 'Сейітке'],
    ['Балтабай', 'Балтабайға'],
    ['Мүсірәлі', 'Мүсірәліге'],
  ])('%s → %s, to be reviewed', (word, form) => {
    expect(suggestKazakhDative(word)).toEqual({ form, needsReviewer: true });
  });

  it('leaves Latin letters alone', () => {
    expect(suggestKazakhDative('Toqaev')).toBeUndefined();
  });
});
