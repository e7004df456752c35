import { writeFileSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, unparse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openCampaign, wording, type TestCampaign } from './campaign.testkit';

const all = { text: '', limit: 100, offset: 0, filter: 'all', order: 'name', descending: false } as const;

function choiceOf(file: { token: string; mapping: object }, more: object = {}) {
  return {
    token: file.token,
    mapping: file.mapping,
    channel: 'web' as const,
    language: 'fr' as const,
    optInWording: wording,
    optInLanguage: 'fr' as const,
    ...more,
  };
}

async function opened(test: TestCampaign, bytes: Uint8Array | string) {
  test.answers.file = test.place('signatures.csv');
  writeFileSync(test.answers.file, bytes);
  const file = await test.services.supporterImport.open(test.campaign.id);
  if (file === null) throw new Error('nothing was opened');
  return file;
}

/** Windows-1251, as spreadsheets in Russian save it. */
function cyrillic(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    if (letter === 'ё') return 0xb8;
    if (letter === '№') return 0xb9;
    return code - 0x410 + 0xc0;
  });
}

describe('the import of a file', () => {
  it('takes in what is right, names each row that is not, and loses none', async () => {
    const test = openCampaign();
    const { services, context, campaign, answers } = test;
    const file = await opened(
      test,
      [
        'Nom;Courriel;Syndicat;Pays;Message;Date;Alertes',
        'Anna Petit;anna@cgt.example;CGT;France;"Monsieur le Président, libérez-le.";2022-03-01;Oui',
        ';sans-nom@cgt.example;;;;;',
        '',
        'Igor;pas une adresse;;;;;',
        '"=HYPERLINK(""http://x"")";cmd@cgt.example;;Elbonie;Mon propre texte;;Non',
        'Anna P.;Anna+2@cgt.example;CGT;FR;;2022-03-02;',
        'Jean;jean@mailinator.com;;FR;;2022-03-02;',
      ].join('\r\n'),
    );
    expect(file).toMatchObject({ name: 'signatures.csv', encoding: 'UTF-8', rows: 6 });
    const choice = choiceOf(file);
    const check = await services.supporterImport.check(context, choice);
    expect(check).toMatchObject({ rows: 6, accepted: 4, rejected: 2, optIns: 1 });
    expect(check.flags).toMatchObject({ same_address: 1, disposable: 1, burst: 0 });
    expect(check.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'name_missing'],
      [5, 'email_invalid'],
      [6, 'country_unknown'],
    ]);
    expect(await services.supporterImport.run(context, choice)).toMatchObject({ added: 4, rejected: 2 });
    const { lines } = services.supporter.list({ ...all, campaignId: campaign.id });
    expect(lines.map(({ name, ownText, flags }) => [name, ownText, flags])).toEqual([
      ['=HYPERLINK("http://x")', 'Mon propre texte', []],
      ['Anna P.', '', ['same_address']],
      // The default message with other blanks is no text of her own.
      ['Anna Petit', '', ['same_address']],
      ['Jean', '', ['disposable']],
    ]);
    expect(lines[2]?.optIn).toEqual({
      wording,
      language: 'fr',
      at: Date.parse('2022-03-01T12:00:00Z'),
      source: 'signatures.csv',
    });

    answers.save = test.place('rejected.csv');
    expect(await services.supporterImport.saveRejected(test.actor, choice, context.signal)).toBe(true);
    const rejected = parse<string[]>(readFileSync(answers.save, 'utf8').slice(1).trimEnd()).data;
    expect(rejected.map((cells) => cells.slice(0, 4))).toEqual([
      ['line', 'reason', 'Nom', 'Courriel'],
      ['3', 'name: name_missing', '', 'sans-nom@cgt.example'],
      ['5', 'email: email_invalid', 'Igor', 'pas une adresse'],
    ]);
  });

  it('reads the alphabets of spreadsheets from Kazakhstan, and can be told otherwise', async () => {
    const test = openCampaign();
    const text =
      'ФИО;Эл. почта;Организация;Страна\r\nИванова Анна Петровна;ivanova@profsoyuz.example;Независимый профсоюз горняков;Казахстан\r\n';
    const file = await opened(test, cyrillic(text));
    expect(file.encoding).toBe('windows-1251');
    expect(file.sample[0]).toEqual([
      'Иванова Анна Петровна',
      'ivanova@profsoyuz.example',
      'Независимый профсоюз горняков',
      'Казахстан',
    ]);
    const other = test.services.supporterImport.reread(file.token, 'KOI8-R');
    expect(other.sample[0]?.[0]).not.toContain('Иванова');
    expect(test.services.supporterImport.reread(other.token, 'windows-1251').sample[0]?.[0]).toContain(
      'Иванова',
    );
  });

  it('takes the first line for a person where it holds an address', async () => {
    const test = openCampaign();
    const file = await opened(test, 'Anna Ivanova;anna@x.example;Canada\r\nBob;bob@x.example;France\r\n');
    expect(file).toMatchObject({ rows: 2, columns: ['', '', ''], mapping: { name: 0, email: 1 } });
    const check = await test.services.supporterImport.check(test.context, choiceOf(file));
    expect(check).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it('brings back every signature that it is given, whatever stands in it', async () => {
    const test = openCampaign();
    const { services, context, campaign, actor } = test;
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\s\p{Cc}\uFEFF]+/gu, ' ').trim())
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), async (names) => {
        const rows = names.map((one, at) => [one, `p${at}@union.example`]);
        const file = await opened(test, unparse([['Name', 'E-mail'], ...rows]));
        const { importId, added } = await services.supporterImport.run(
          context,
          choiceOf(file, { mapping: { name: 0, email: 1 } }),
        );
        expect(added).toBe(names.length);
        const { lines } = services.supporter.list({ ...all, campaignId: campaign.id, order: 'recent' });
        expect(lines.map((one) => one.name).toSorted()).toEqual(names.toSorted());
        expect(await services.supporter.takeBack(context, importId)).toBe(names.length);
        expect(services.campaign.view(campaign.id).counts.total).toBe(0);
      }),
      { numRuns: 25 },
    );
    expect(actor.name).not.toBe('');
  });

  it('reads forms and addresses out of pasted messages', async () => {
    const { services, campaign, context } = openCampaign();
    const file = services.supporterImport.paste(
      campaign.id,
      [
        'From: form@union.example',
        'Nom : Anna Petit',
        'Courriel [requis] : anna@cgt.example',
        'Pays : France',
        'Message : Libérez-le.',
        'Il est innocent.',
        '----------',
        'Имя: Анна Иванова',
        'Эл. почта: ivanova@profsoyuz.example',
        '----------',
        'To: "Smith, John" <john@unite.example>, mary@unite.example',
      ].join('\n'),
    );
    expect(file.rows).toBe(4);
    const check = await services.supporterImport.check(context, choiceOf(file, { channel: 'email' }));
    // Mary has no name yet: she is shown as missing it, and not dropped.
    expect(check).toMatchObject({ accepted: 3, rejected: 1, problems: [{ code: 'name_missing' }] });
    await services.supporterImport.run(context, choiceOf(file, { channel: 'email' }));
    const { lines } = services.supporter.list({ ...all, campaignId: campaign.id });
    expect(lines.map(({ name, email, ownText }) => [name, email, ownText])).toEqual([
      ['Anna Petit', 'anna@cgt.example', 'Libérez-le.\nIl est innocent.'],
      ['Smith, John', 'john@unite.example', ''],
      ['Анна Иванова', 'ivanova@profsoyuz.example', ''],
    ]);
  });
});

describe('signatories', () => {
  it('are flagged by mailbox, person and burst, and none is dropped', async () => {
    const { services, campaign, sign } = openCampaign();
    await services.supporter.prepare();
    for (let n = 0; n < 20; n += 1) sign(`Clerk ${n}`, `clerk${n}@mine.example`, { signedOn: '2022-03-03' });
    sign('Élodie Martin', 'elodie@cgt.example', { organisation: 'CGT' });
    sign('elodie martin', 'other@cgt.example', { organisation: 'cgt' });
    const page = services.supporter.list({ ...all, campaignId: campaign.id, filter: 'flagged' });
    expect(page.total).toBe(22);
    expect(page.lines[0]?.flags).toEqual(['burst']);
    expect(page.lines.at(-1)?.flags).toEqual(['same_person']);
    expect(services.supporter.list({ ...all, campaignId: campaign.id, text: 'cgt mart' }).total).toBe(2);
  });

  it('need a name and an address, on paper a name', () => {
    const { sign } = openCampaign();
    expect(() => sign(' ', 'a@b.example')).toThrow(
      expect.objectContaining({ data: { field: 'name', rule: 'too_small' } }),
    );
    expect(() => sign('Ann', '')).toThrow(
      expect.objectContaining({ data: { field: 'email', rule: 'invalid_format' } }),
    );
    expect(sign('Ann', '', { channel: 'paper' }).email).toBe('');
  });

  it('are counted by country, organisation, language and day; small numbers stay in the house', () => {
    const { services, campaign, sign } = openCampaign();
    for (let n = 0; n < 7; n += 1)
      sign(`F${n}`, `f${n}@a.example`, {
        country: 'FR',
        organisation: 'CGT',
        signedOn: '2022-03-01',
        language: 'fr',
      });
    for (let n = 0; n < 2; n += 1)
      sign(`K${n}`, `k${n}@a.example`, { country: 'KZ', organisation: 'cgt', signedOn: '2022-03-02' });
    sign('Nobody', 'n@a.example');
    const table = (by: 'country' | 'organisation' | 'language' | 'day', publicly = false) =>
      services.supporterCounts.table(campaign.id, by, publicly);
    const cells = (by: Parameters<typeof table>[0]) => table(by).cells.map(({ key, value }) => [key, value]);
    expect(cells('country')).toEqual([
      ['FR', 7],
      ['KZ', 2],
      ['', 1],
    ]);
    expect(cells('organisation')).toEqual([
      ['CGT', 9],
      ['', 1],
    ]);
    expect(cells('language')).toEqual([
      ['fr', 7],
      ['', 3],
    ]);
    expect(cells('day')).toEqual([
      ['', 1],
      ['2022-03-01', 7],
      ['2022-03-02', 2],
    ]);
    expect(table('country', true).cells.find(({ key }) => key === 'KZ')?.value).toBeNull();
  });
});
