import { expect, it } from 'vitest';
import { fitsCase } from './context-fit.rules';

const values = ['Kazakhstan', 'Zhanaozen', null, 'oil worker'];

it.each([
  [{ country: 'KZ', sector: '' }, true],
  [{ country: null, sector: 'Zhanaozen' }, true],
  [{ country: 'UZ', sector: 'oil' }, true],
  [{ country: 'UZ', sector: 'cotton' }, false],
  [{ country: null, sector: ' ' }, false],
])('%j', (text, fits) => {
  expect(fitsCase(text, values, 'en')).toBe(fits);
});
