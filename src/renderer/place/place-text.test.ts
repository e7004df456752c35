import { expect, it } from 'vitest';
import { fillsText } from './place-text';

it('fills what is empty and what an earlier choice filled, never what somebody wrote', () => {
  const before = { en: 'Aktau', ru: 'Актау' };
  expect(fillsText({}, undefined)).toBe(true);
  expect(fillsText({ en: '  ' }, undefined)).toBe(true);
  expect(fillsText({ en: 'Aktau' }, before)).toBe(true);
  expect(fillsText({ en: 'Aktau' }, undefined)).toBe(false);
  expect(fillsText({ en: 'at the market of Aktau', ru: 'Актау' }, before)).toBe(false);
});
