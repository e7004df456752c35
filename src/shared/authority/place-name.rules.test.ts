import { describe, expect, it } from 'vitest';
import { withNamesOf } from './place-name.rules';

describe('an address of the past', () => {
  it.each([
    ['2019-03-22', 'en', '010000 Astana', '010000 Astana'],
    ['2019-03-23', 'en', '010000 Astana', '010000 Nur-Sultan'],
    ['2021-12-10', 'fr', '010000 Astana', '010000 Nour-Soultan'],
    ['2021-12-10', 'ru', '010000, г. Астана', '010000, г. Нур-Султан'],
    ['2022-09-16', 'ru', '010000, г. Астана', '010000, г. Нур-Султан'],
    ['2022-09-17', 'ru', '010000, г. Астана', '010000, г. Астана'],
  ] as const)('names the city as on %s in %s', (day, language, line, written) => {
    expect(withNamesOf(day, line, language)).toBe(written);
  });

  it('leaves other words alone', () => {
    expect(withNamesOf('2021-12-10', '5 Astanalyk Street', 'en')).toBe('5 Astanalyk Street');
  });
});
