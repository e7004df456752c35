/** docs/features.md is what Amparo says of itself: each line counted once, each test it names there to be run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const rows = readFileSync(join(root, 'docs', 'features.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (S[12]\.)?\d+ /.test(line))
  .map((line) => {
    const [n = '', feature = '', state = '', where = '', test = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { n, feature, state, where, test };
  });

describe('the table of features', () => {
  it('has every line once', () => {
    const numbers = [
      ...Array.from({ length: 17 }, (_one, index) => `S1.${index + 1}`),
      ...Array.from({ length: 16 }, (_one, index) => `S2.${index + 1}`),
      ...Array.from({ length: 86 }, (_one, index) => `${index + 1}`),
    ];
    expect(rows.map((row) => row.n)).toEqual(numbers);
  });

  it('says of what works where it is and which test shows it', () => {
    const bare = rows.filter((row) => row.state === 'works' && (row.where === '' || row.test === ''));
    expect(bare.map((row) => row.n)).toEqual([]);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['works', 'partly', 'not yet']));
  });

  it('names tests that exist', () => {
    const missing = rows.filter((row) => row.test !== '' && !existsSync(join(root, row.test)));
    expect(missing.map((row) => `${row.n}: ${row.test}`)).toEqual([]);
  });
});
