import { describe, expect, it } from 'vitest';
import { Printer } from './dossier-printer';

const print = new Printer('en');
const statement = ['He was beaten.', 'established', ''];

describe('a table of a dossier', () => {
  it('has no column in which nothing stands, and the others share its room', () => {
    const [table] = print.table(
      ['statement', 'sure', 'source'],
      [statement, ['His office was searched.', 'reported', ' ']],
      [7, 3, 4],
    );
    expect(table).toMatchObject({ columns: ['Statement', 'How sure'], widths: [7, 3] });
    expect(table).toHaveProperty('rows.0', [[{ text: 'He was beaten.' }], [{ text: 'established' }]]);
  });

  it('keeps a column in which one row says something', () => {
    const rows = [statement, ['Nothing was stolen.', 'reported', 'a neighbour']];
    const [table] = print.table(['statement', 'sure', 'source'], rows, [7, 3, 4]);
    expect(table).toMatchObject({ columns: ['Statement', 'How sure', 'Source'], widths: [7, 3, 4] });
  });

  it('keeps the empty columns of a form, which are filled in by hand', () => {
    const [table] = print.form(['Name', 'Signature'], [['', '']], [1, 2]);
    expect(table).toMatchObject({ columns: ['Name', 'Signature'], widths: [1, 2] });
  });
});
