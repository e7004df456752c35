import { expect, it } from 'vitest';
import { fileSizeIn } from './file-size';

it.each([
  ['en', 1, '1 byte'],
  ['en', 55, '55 bytes'],
  ['fr', 55, '55 octets'],
  ['ru', 55, '55 байт'],
  ['en', 3_200_000, '3.2 MB'],
])('in %s %i is said as %s', (language, bytes, size) =>
  expect(fileSizeIn(language, bytes).replace(/\s/gu, ' ')).toBe(size),
);
