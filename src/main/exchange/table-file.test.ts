import { describe, expect, it } from 'vitest';
import { rowsIn } from './table-file';

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

  it('loses no line to a quotation mark that nobody closes', () => {
    const open = 'Nom;Courriel;Message\nAnna;a@x.example;"non fermé\nBob;b@x.example;oui\nCarl;c@x.example;';
    expect(rowsIn(open).rows.map(([name, , text]) => [name, text?.trim()])).toEqual([
      ['Anna', '"non fermé'],
      ['Bob', 'oui'],
      ['Carl', ''],
    ]);
    const closedLater = 'Nom;Courriel;Message\nAnna;a@x.example;"non fermé\nBob;b@x.example;"oui"\n';
    expect(
      rowsIn(closedLater)
        .rows.map(([name]) => name)
        .filter((name) => name !== ''),
    ).toEqual(['Anna', 'Bob']);
  });

  it('keeps a message of several lines, and quotation marks within one, as they are', () => {
    const text = 'Nom;Message\nAnna;"Un, deux ;\ntrois ""quatre"""\nBob;"dit "oui" ici"\n';
    expect(rowsIn(text).rows.slice(0, 2)).toEqual([
      ['Anna', 'Un, deux ;\ntrois "quatre"'],
      ['Bob', 'dit "oui" ici'],
    ]);
  });
});
