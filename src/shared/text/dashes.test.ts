import { expect, it } from 'vitest';
import { spacedDash } from './dashes';

it('joins two parts by the dash of the language', () => {
  const joined = (language: 'en' | 'fr' | 'ru' | 'kk') => ['106', 'x'].join(spacedDash(language));
  expect([joined('ru'), joined('kk')]).toEqual(['106 — x', '106 — x']);
  expect([joined('en'), joined('fr')]).toEqual(['106 – x', '106 – x']);
});
