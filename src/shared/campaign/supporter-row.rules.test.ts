import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, personKey } from './supporter-key.rules';
import { dayIn, guessMapping, ownTextOf, readRow, saysYes, type RowReader } from './supporter-row.rules';

const columns = [
  'Nom [requis]',
  'Courriel [requis]',
  'Syndicat/organisation',
  'Pays',
  'Message',
  'Date',
  'Alertes',
];
const reader: RowReader = {
  choice: {
    mapping: { name: 0, email: 1, organisation: 2, country: 3, ownText: 4, signedOn: 5, optIn: 6 },
    channel: 'web',
    language: 'fr',
    optInWording: 'Je souhaite recevoir d’autres messages d’alerte',
    optInLanguage: 'fr',
  },
  source: 'export.csv',
  today: '2026-03-15',
  now: 1_773_532_800_000,
};

describe('a row of a file', () => {
  it('becomes a signature with the day, the country by its code, and proof of what was asked', () => {
    const row = ['Anna Petit', 'anna@cgt.example', 'CGT', 'Kazakhstan', '', '2026-03-01 10:22', 'Oui'];
    const { signature, problems } = readRow(row, 2, reader);
    expect(problems).toEqual([]);
    expect(signature).toMatchObject({ country: 'KZ', signedOn: '2026-03-01', language: 'fr' });
    expect(signature?.optIn).toEqual({
      wording: 'Je souhaite recevoir d’autres messages d’alerte',
      language: 'fr',
      at: Date.parse('2026-03-01T12:00:00Z'),
      source: 'export.csv',
    });
  });

  it('is refused by name of field and line where name or address is missing or no address', () => {
    const refused = readRow(['', 'nobody at example', '', '', '', '', ''], 7, reader);
    expect(refused.signature).toBeUndefined();
    expect(refused.problems).toMatchObject([
      { row: 7, field: 'name', code: 'name_missing', severe: true },
      { row: 7, field: 'email', code: 'email_invalid', severe: true, value: 'nobody at example' },
    ]);
  });

  it('comes in without a country or a day that nobody understands', () => {
    const { signature, problems } = readRow(['Ann', 'a@b.example', '', 'Elbonia', '', 'soon', ''], 3, reader);
    expect(signature).toMatchObject({ country: null, signedOn: null });
    expect(problems.map(({ code, severe }) => [code, severe])).toEqual([
      ['date_unknown', false],
      ['country_unknown', false],
    ]);
  });

  it('has one name of two columns, and an address without what stood around it', () => {
    const mapping = { givenName: 1, name: 0, email: 2 };
    const two = { ...reader, choice: { ...reader.choice, mapping } };
    const read = (...cells: string[]) => readRow(cells, 2, two).signature;
    expect(read('Lefèvre', 'Élodie', 'Élodie <e@x.example>')).toMatchObject({
      name: 'Élodie Lefèvre',
      email: 'e@x.example',
    });
    expect(read('Lee', '', 'mailto:b@x.example;')).toMatchObject({ name: 'Lee', email: 'b@x.example' });
    expect(guessMapping(['Nom', 'Prénom', 'Courriel'])).toEqual({ name: 0, givenName: 1, email: 2 });
    expect(guessMapping(['Фамилия', 'Имя', 'Эл. почта'])).toEqual({ name: 0, givenName: 1, email: 2 });
    expect(guessMapping(['First name', 'Last name', 'Email'])).toEqual({ givenName: 0, name: 1, email: 2 });
    expect(guessMapping(['Имя', 'Почта'])).toEqual({ name: 0, email: 1 });
    expect(guessMapping(['Nom et prénom', 'Courriel'])).toEqual({ name: 0, email: 1 });
  });

  it('needs no address on paper', () => {
    const paper = { ...reader, choice: { ...reader.choice, channel: 'paper' as const } };
    expect(readRow(['Ann', '', '', '', '', '', ''], 2, paper).signature).toMatchObject({ email: '' });
  });

  it('is no opt-in without the words that were shown, nor without a plain yes', () => {
    const row = ['Ann', 'a@b.example', '', '', '', '', 'yes'];
    const wordless = { ...reader, choice: { ...reader.choice, optInWording: ' ' } };
    expect(readRow(row, 2, wordless)).toMatchObject({
      signature: { optIn: null },
      problems: [{ code: 'opt_in_without_wording', severe: false }],
    });
    for (const answer of ['', 'no', 'non', '0', 'нет', 'perhaps']) expect(saysYes(answer)).toBe(false);
    for (const answer of ['Yes', 'OUI', 'да', '1', 'TRUE']) expect(saysYes(answer)).toBe(true);
  });

  it('is never taken in with a missing name, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 9 }), (cells) => {
        const { signature, problems } = readRow(cells, 2, reader);
        expect(signature === undefined).toBe(problems.some(({ severe }) => severe));
        if (signature === undefined) return;
        expect(signature.name).not.toBe('');
        expect(signature.email).toContain('@');
      }),
    );
  });
});

it('guesses the columns of the form of the seed, of an English and of a Russian one', () => {
  expect(guessMapping(columns)).toMatchObject({
    name: 0,
    email: 1,
    organisation: 2,
    country: 3,
    ownText: 4,
    signedOn: 5,
  });
  expect(guessMapping(['Timestamp', 'Full name', 'E-mail', 'Union', 'Country', 'Opt-in'])).toEqual({
    signedOn: 0,
    name: 1,
    email: 2,
    organisation: 3,
    country: 4,
    optIn: 5,
  });
  expect(guessMapping(['ФИО', 'Эл. почта', 'Организация', 'Страна', 'Сообщение', 'Дата'])).toEqual({
    name: 0,
    email: 1,
    organisation: 2,
    country: 3,
    ownText: 4,
    signedOn: 5,
  });
});

it('reads days day first, with or without a time, and none that is still to come', () => {
  expect(dayIn('', '2026-03-15')).toBeNull();
  expect(dayIn('01.03.2026 09:15', '2026-03-15')).toBe('2026-03-01');
  expect(dayIn('2026-03-01T09:15:00Z', '2026-03-15')).toBe('2026-03-01');
  expect(dayIn('2026-03-16', '2026-03-15')).toBeUndefined();
  expect(dayIn('March 2026', '2026-03-15')).toBeUndefined();
});

describe('what two signatures are compared by', () => {
  it('is one for one mailbox', () => {
    expect(addressKey(' Anna.Petit+alerts@GMail.com ')).toBe(addressKey('annapetit@googlemail.com'));
    expect(addressKey('anna.petit@cgt.example')).not.toBe(addressKey('annapetit@cgt.example'));
  });

  it('is one for one name in one organisation, and nothing for a name alone', () => {
    expect(personKey('Élodie  MARTIN', 'CGT')).toBe(personKey('elodie martin', 'cgt'));
    expect(personKey('Anna', '')).toBe('');
  });

  it('does not change when it is made from itself', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(addressKey(addressKey(address))).toBe(addressKey(address));
        expect(addressKey(address.toUpperCase())).toBe(addressKey(address));
      }),
    );
  });
});

it('knows the default message whatever its blanks, and keeps what is the signatory’s own', () => {
  const defaults = ['Libérez-le !\nMaintenant.'];
  expect(ownTextOf('Libérez-le !   Maintenant.', defaults)).toBe('');
  expect(ownTextOf(' Libérez Erzhan. ', defaults)).toBe('Libérez Erzhan.');
});
