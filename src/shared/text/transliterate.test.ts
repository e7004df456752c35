import { describe, expect, it } from 'vitest';
import { wordKeys } from './name-key';
import { transliterate } from './transliterate';

const names: [cyrillic: string, english: string, french: string][] = [
  ['Ержан Ельшибаев', 'Yerzhan Yelshibayev', 'Erjan Elchibaïev'],
  ['Елшібаев', 'Yelshibayev', 'Elchibaïev'],
  ['Марат Жанузаков', 'Marat Zhanuzakov', 'Marat Janouzakov'],
  ['Касым-Жомарт Токаев', 'Kasym-Zhomart Tokayev', 'Kassym-Jomart Tokaïev'],
  ['Қасым-Жомарт Тоқаев', 'Kasym-Zhomart Tokayev', 'Kassym-Jomart Tokaïev'],
  ['Жаңаөзен', 'Zhanaozen', 'Janaozen'],
  ['Көкшетау', 'Kokshetau', 'Kokchetaou'],
  ['Айгүл', 'Aygul', 'Aïgoul'],
  ['Сергей', 'Sergey', 'Sergueï'],
  ['Юрий', 'Yuriy', 'Iouri'],
  ['Мария', 'Mariya', 'Maria'],
  ['Щербаков', 'Shcherbakov', 'Chtcherbakov'],
  ['Шевченко', 'Shevchenko', 'Chevtchenko'],
  ['Путин', 'Putin', 'Poutine'],
  ['Соловьев', 'Solovyev', 'Soloviev'],
  ['Әлия Ғаниқызы', 'Aliya Ganikyzy', 'Alia Ganikyzy'],
  ['ЖАНУЗАКОВ', 'ZHANUZAKOV', 'JANOUZAKOV'],
  ['Ж. Токаев', 'Zh. Tokayev', 'J. Tokaïev'],
];

describe('transliterate', () => {
  it.each(names)('%s → %s, %s', (cyrillic, english, french) => {
    expect(transliterate(cyrillic, 'en')).toBe(english);
    expect(transliterate(cyrillic, 'fr')).toBe(french);
  });

  it('is found again from the Cyrillic form', () => {
    for (const word of names
      .flatMap(([cyrillic]) => cyrillic.split(/[ .-]+/))
      .filter((each) => each.length > 1)) {
      for (const scheme of ['en', 'fr'] as const) {
        const keys = wordKeys(transliterate(word, scheme));
        expect(
          wordKeys(word).some((key) => keys.includes(key)),
          word,
        ).toBe(true);
      }
    }
  });

  it('leaves what is not Cyrillic as it is', () => {
    expect(transliterate('Marat Zhanuzakov, 2017 — Élise', 'fr')).toBe('Marat Zhanuzakov, 2017 — Élise');
  });
});
