import fc from 'fast-check';
import { unparse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isBlankRow, rowsIn } from './table-file';

describe('a table', () => {
  it('begins where its heading is: after blank lines, or after the line in which Excel names the separator', () => {
    expect(rowsIn('\r\n;;\r\nNom;Courriel\r\nAnna;a@x.example')).toMatchObject({
      head: ['Nom', 'Courriel'],
      headLine: 3,
      rows: [['Anna', 'a@x.example']],
    });
    expect(rowsIn('sep=;\r\nNom;Courriel\r\nAnna, B.;a@x.example')).toMatchObject({
      head: ['Nom', 'Courriel'],
      headLine: 2,
      delimiter: ';',
      rows: [['Anna, B.', 'a@x.example']],
    });
  });

  it.each([
    ['that nobody closes', 'Anna;a@x.example;"non fermé\nBob;b@x.example;oui\nCarl;c@x.example;'],
    [
      'that another cell seems to close',
      'Anna;a@x.example;"non fermé\nBob;b@x.example;"oui"\nCarl;c@x.example;non\n',
    ],
    ['within a line', 'Anna;"a@x.example;"non fermé\nBob;b@x.example;oui\nCarl;c@x.example;non'],
  ])('loses no line and no cell to a quotation mark %s', (_, rows) => {
    const read = rowsIn(`Nom;Courriel;Message\n${rows}`).rows.filter((cells) => !isBlankRow(cells));
    expect(read.map((cells) => cells.length)).toEqual([3, 3, 3]);
    expect(read.map(([name]) => name)).toEqual(['Anna', 'Bob', 'Carl']);
    expect(read[0]?.[2]).toBe('"non fermé');
    expect(read[1]?.[2]).toBe('oui');
  });

  it('is read whole where a program knows no quotation marks around cells, however many there are', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `A${at};"Libre" dit-elle;"tout ""entier"""`);
    const { rows } = rowsIn(`Nom;Message;Autre\n${lines.join('\n')}\nB;"ouvert;x`);
    expect(rows).toHaveLength(1001);
    expect(rows[999]).toEqual(['A999', '"Libre" dit-elle', 'tout "entier"']);
    expect(rows[1000]).toEqual(['B', '"ouvert', 'x']);
    expect(rowsIn('Nom\n"Anna\nBob\n"Carl"').rows).toEqual([['"Anna'], ['Bob'], ['Carl']]);
  });

  it.each([
    [
      'Nom;Courriel;Message\nAnna;a@x.example;"non fermé\nBob;b@x.example;"oui; merci"\nCarl;c@x.example;non',
      2,
    ],
    ['sep=;\r\n\r\nNom;Message\r\nAnna;"Un\r\ndeux"\r\nBob;"non fermé\r\nCarl;oui', 6],
    ['\uFEFFNom;Message\nAnna;oui\nBob;"non fermé\nencore\n', 3],
    ['Nom;Courriel;Message\nAnna;"ouvert;"oui"\nBob;b@x.example', 2],
  ])('is refused, with the line, rather than read with rows in a cell: %j', (text, line) => {
    expect(() => rowsIn(text)).toThrow(
      expect.objectContaining({ code: 'TABLE_MARK_OPEN', data: { line } }) as Error,
    );
  });

  it('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = unparse([['Nom', 'Message'], ...rows], { delimiter: ';' });
        expect(rowsIn(text).rows).toEqual(rows);
      }),
    );
  });

  it('keeps a message of several lines, and quotation marks within one, as they are', () => {
    const text =
      'Nom;Message\nAnna;"Un, deux ;\ntrois ""quatre"""\nBob;"dit "oui" ici"\nCarl;"dit "oui" ici,\net là"\n';
    expect(rowsIn(text).rows.slice(0, 3)).toEqual([
      ['Anna', 'Un, deux ;\ntrois "quatre"'],
      ['Bob', 'dit "oui" ici'],
      ['Carl', 'dit "oui" ici,\net là'],
    ]);
  });
});
