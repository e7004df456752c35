import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownToThePublic, type CountedTable } from './suppression.rules';

function table(numbers: readonly number[]): CountedTable {
  const sum = numbers.reduce((all, one) => all + one, 0);
  return {
    cells: numbers.map((value, place) => ({ key: String(place), label: null, value, basis: value })),
    total: { value: sum, basis: sum },
    undated: 0,
  };
}
const shown = (numbers: readonly number[]) => {
  const { cells, total } = shownToThePublic(table(numbers));
  return [...cells.map(({ value }) => value), total];
};

describe('a table for the public', () => {
  it('hides what is below five, and the next smallest so that the total does not tell it', () => {
    expect(shown([3, 9, 20])).toEqual([null, null, 20, 32]);
  });

  it('is left as it is where nothing is small', () => {
    expect(shown([5, 0, 20])).toEqual([5, 0, 20, 25]);
  });

  it('needs no further cell where those that are hidden hide one another', () => {
    expect(shown([3, 4, 20])).toEqual([null, null, 20, 27]);
  });

  it('hides more where hidden ones can only be ones', () => {
    expect(shown([1, 1, 8, 20])).toEqual([null, null, null, 20, 30]);
  });

  it('hides the total where no cell is left to hide behind', () => {
    expect(shown([3])).toEqual([null, null]);
    expect(shown([1, 1, 1, 1, 1])).toEqual([null, null, null, null, null, null]);
  });

  it('goes by the persons behind a number, not by the number', () => {
    const days = { cells: [{ key: 'KZ', label: null, value: 730, basis: 2 }], undated: 2 };
    const published = shownToThePublic({ ...days, total: { value: 730, basis: 2 } });
    expect(published).toEqual({
      cells: [{ key: 'KZ', label: null, value: null }],
      total: null,
      undated: null,
    });
  });

  it('never lets a small number be computed from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 }), (numbers) => {
        const { cells, total } = shownToThePublic(table(numbers));
        const hidden = cells.filter(({ value }) => value === null);
        for (const { value } of cells) expect(value === null || value === 0 || value >= 5).toBe(true);
        if (hidden.length === 0 || total === null) return;
        const rest = total - cells.reduce((all, { value }) => all + (value ?? 0), 0);
        // All others at one: this one could still be five or more.
        expect(hidden.length).toBeGreaterThan(1);
        expect(rest - (hidden.length - 1)).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
