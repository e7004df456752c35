import { afterEach, describe, expect, it } from 'vitest';
import { choiceFor, openExchange } from './exchange.testkit';

let opened: ReturnType<typeof openExchange>[] = [];
function open() {
  const test = openExchange();
  opened.push(test);
  return test;
}
afterEach(() => {
  for (const test of opened) test.end();
  opened = [];
});

describe('a table that comes in', () => {
  it('is recognised whatever it is written in, and its headings propose the fields', async () => {
    const test = open();
    // As a spreadsheet in Russia saves it: windows-1251.
    const cyrillic = (text: string) =>
      Uint8Array.from({ length: text.length }, (_, at) => {
        const code = text.charCodeAt(at);
        return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
      });
    const text =
      'Фамилия;Имя;Гражданство;Дата рождения\r\nОмарова;Айгуль;Казахстан;октябрь 1979\r\nПетров;Иван;Россия;1980\r\n';
    const file = await test.open('people', cyrillic(text));
    expect(file).toMatchObject({
      encoding: 'windows-1251',
      delimiter: ';',
      lines: 2,
      mapping: { family: 0, given: 1, citizenship: 2, born: 3 },
    });
    const check = await test.services.tableImport.check(test.context, choiceFor(file, { language: 'ru' }));
    expect(check.problems).toEqual([]);
    expect(check.sample[0]?.cells).toMatchObject({
      citizenship: { raw: 'Казахстан', text: 'Kazakhstan' },
      born: { text: 'October 1979' },
    });
    const again = test.services.tableImport.reread(file.token, 'UTF-8', ',');
    expect(again.columns).toHaveLength(1);
  });

  it('is understood in three languages, each spelling in its own, and what is not stands in the notes', async () => {
    const { open: read, services, context } = open();
    const file = await read(
      'people',
      'Nom complet,Genre,Né(e) le,Notes,Confidentialité\n' +
        '"Aïgoul Omarova · Айгуль Омарова · Айгүл Омарова",Féminin,15.10.1979,Enseignante,Confidentiel\n' +
        'Marat Jakypov,homme,31.02.1980,,2\n',
    );
    expect(file.mapping).toEqual({ name: 0, gender: 1, born: 2, notes: 3, sensitivity: 4 });
    const choice = choiceFor(file, { language: 'fr' });
    const check = await services.tableImport.check(context, choice);
    expect(check.problems).toMatchObject([
      { line: 3, field: 'gender', column: 'Genre', code: 'value_unknown', value: 'homme', severe: false },
      { line: 3, field: 'born', code: 'date_impossible', value: '31.02.1980' },
    ]);
    const { lines } = await services.tableImport.run(context, choice);
    const [first, second] = lines.map(({ id }) => services.person.get(id ?? ''));
    expect(first).toMatchObject({ gender: 'feminine', birthDate: { start: '1979-10-15' }, sensitivity: 3 });
    expect(first?.names).toMatchObject([
      { language: 'fr', family: 'Omarova', primary: true },
      { language: 'ru', family: 'Омарова', primary: true },
      { language: 'kk', given: 'Айгүл', primary: true },
    ]);
    expect(second).toMatchObject({ gender: null, birthDate: null });
    expect(second?.notes).toBe('Genre: homme\nNé(e) le: 31.02.1980');
  });

  it('writes nothing before the last step, and then one change that is undone as a whole', async () => {
    const { open: read, services, context, ask, store, actor } = open();
    const known = await ask('organisation.create', { names: { en: 'Free Press' } });
    const rows = Array.from({ length: 250 }, (_, index) => `Union ${index},Trade union`).join('\n');
    const file = await read('organisations', `Name,Kind,Country\n${rows}\nFree Press,Media,KZ\n`);
    const before = store.journal.last();
    await services.tableImport.check(context, choiceFor(file));
    expect(store.journal.last()).toBe(before);
    const result = await services.tableImport.run(context, choiceFor(file));
    expect(result.counts).toEqual({ new: 250, same: 1, skip: 0, rejected: 0 });
    expect((await ask('organisation.list', {})).total).toBe(251);
    // What stood there stays, what was empty is filled.
    expect(services.organisation.get(known.id)).toMatchObject({ kind: 'ngo', country: 'KZ' });
    services.undo.undoChange(actor, result.change ?? '');
    expect((await ask('organisation.list', {})).total).toBe(1);
    expect(services.organisation.get(known.id).country).toBeNull();
  });

  it('shows likely duplicates in any alphabet, and does with each what a person decides', async () => {
    const { open: read, services, context, ask } = open();
    const elshibayev = await ask('person.create', {
      names: [
        {
          kind: 'legal',
          language: 'ru',
          given: 'Ержан',
          patronymic: '',
          family: 'Ельшибаев',
          primary: true,
          inflections: null,
        },
      ],
    });
    const file = await read(
      'people',
      'Name\nErzhan Elshibayev\nАйгуль Омарова\nАйгуль Омарова\nЕржан Ельшибаев\n',
    );
    const check = await services.tableImport.check(context, choiceFor(file));
    expect(check.likely).toMatchObject([
      { line: 2, act: 'new', likely: [{ id: elshibayev.id, exact: false }] },
      { line: 4, act: 'skip', twin: 3 },
      { line: 5, act: 'same', target: elshibayev.id, likely: [{ exact: true }] },
    ]);
    const { counts } = await services.tableImport.run(
      context,
      choiceFor(file, { decisions: { 2: { act: 'same', id: elshibayev.id }, 5: { act: 'skip' } } }),
    );
    expect(counts).toEqual({ new: 1, same: 1, skip: 2, rejected: 0 });
    expect(services.person.get(elshibayev.id).names).toMatchObject([
      { language: 'ru' },
      { language: 'en', family: 'Elshibayev' },
    ]);
  });

  it('leaves nothing of an import that is cancelled on the way', async () => {
    const { open: read, services, context, abort, ask } = open();
    const rows = Array.from({ length: 500 }, (_, index) => `Union ${index}`).join('\n');
    const file = await read('organisations', `Name\n${rows}\n`);
    const progress = (done: number, total: number) => {
      if (total === 500 && done === 200) setImmediate(() => abort.abort());
    };
    await expect(services.tableImport.run({ ...context, progress }, choiceFor(file))).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect((await ask('organisation.list', {})).total).toBe(0);
  });

  it('keeps what looks like a formula as text, and takes off the mark that exports set before it', async () => {
    const { open: read, services, context } = open();
    const file = await read('organisations', `Name,Notes\n=cmd|'/C calc'!A0,"'=1+1"\n`);
    const { lines } = await services.tableImport.run(context, choiceFor(file));
    expect(services.organisation.get(lines[0]?.id ?? '')).toMatchObject({
      names: { en: `=cmd|'/C calc'!A0` },
      notes: '=1+1',
    });
  });

  it('names the line, the column and the reason of what cannot be taken, and saves those lines', async () => {
    const { open: read, services, context, actor, abort, read: saved } = open();
    const file = await read(
      'people',
      'Full name,Level,Mail\nAnna,4,not an address\n,2,a@example.org\nBoris,secret,b@example.org\n',
    );
    const choice = choiceFor(file, { mapping: { name: 0, sensitivity: 1, email: 2 } });
    const check = await services.tableImport.check(context, choice);
    expect(check.counts).toEqual({ new: 1, same: 0, skip: 0, rejected: 2 });
    expect(check.problems).toMatchObject([
      { line: 2, column: 'Mail', code: 'email_invalid', severe: false },
      { line: 3, column: 'Full name', code: 'nothing_to_keep', severe: true },
      { line: 4, column: 'Level', code: 'level_unknown', value: 'secret', severe: true },
    ]);
    expect(await services.tableImport.saveRejected(actor, choice, abort.signal)).toBe(true);
    expect(saved()).toContain('3,name: nothing_to_keep,,2,a@example.org');
    expect(saved()).toContain('4,sensitivity: level_unknown,Boris,secret,b@example.org');
  });

  it('refuses more than it can show', async () => {
    const { open: read } = open();
    const rows = Array.from({ length: 10_001 }, (_, index) => `U${index}`).join('\n');
    await expect(read('organisations', `Name\n${rows}\n`)).rejects.toMatchObject({ code: 'TEXT_TOO_LARGE' });
  });
});

describe('cases, events and authorities', () => {
  it('bring the persons of a case with them, once each, and find those that are there', async () => {
    const { open: read, services, context, ask } = open();
    const file = await read(
      'cases',
      'Number,Title,Persons concerned,Type,Status\nA-1,Strike,Aigul Omarova; Ivan Petrov,Trade unionist,Active · In prison\nA-2,Search,Aigul Omarova,Attack,nonsense\n',
    );
    const { lines } = await services.tableImport.run(context, choiceFor(file));
    const people = await ask('person.list', {});
    expect(people.total).toBe(2);
    const [one] = lines;
    expect(services.caseFile.get(one?.id ?? '')).toMatchObject({
      number: 'A-1',
      type: 'trade_unionist',
      statusHistory: [{ status: 'active', phrase: { en: 'In prison' } }],
    });
    const view = services.caseFileView.view(one?.id ?? '');
    expect(view.persons.map(({ link }) => link.role)).toEqual(['subject', 'subject']);
  });

  it('put events into their cases, coded by a term in any language or by its code', async () => {
    const { open: read, services, context, ask } = open();
    const caseFile = await ask('casefile.create', { number: 'KZ-1', titles: { en: 'Strike' } });
    const term = services.vocabulary.view('locations').terms.find(({ label }) => label.fr !== label.en);
    const act = services.vocabulary.view('acts').terms[3];
    const file = await read(
      'events',
      `Case number,Date,What happened,Acts,Kind of place (HURIDOCS 17),Act (HURIDOCS 4),Certainty\n` +
        `KZ-1 · Strike,2019-10-15/2019-10-17,Arrest,"Угроза, Physical assault",${term?.label.fr ?? ''},${act?.code ?? ''},Établi\n` +
        `NONE,2019,Other,,,,\n`,
    );
    const { lines, counts } = await services.tableImport.run(context, choiceFor(file));
    expect(counts).toMatchObject({ new: 1, rejected: 1 });
    const [entry] = services.event.listOfCase(caseFile.id);
    expect(entry?.event).toMatchObject({
      id: lines[0]?.id,
      date: { start: '2019-10-15', end: '2019-10-17' },
      assertion: 'established',
      location: { code: term?.code },
    });
    expect(entry?.acts.map(({ act: { type, term: coded } }) => [type, coded?.code])).toEqual([
      ['threat', act?.code],
      ['physical_assault', undefined],
    ]);
  });

  it('give authorities their addresses and the person in office', async () => {
    const { open: read, services, context } = open();
    const file = await read(
      'authorities',
      'Наименование органа;Вид;Страна;Должностное лицо;Почтовый адрес;Эл. почта;Языки\n' +
        'Генеральная прокуратура;Прокурор;Казахстан;Берик Асылов;"Астана, пр. Мәңгілік Ел, 14";info@prokuror.example;русский, казахский\n',
    );
    const { lines } = await services.tableImport.run(context, choiceFor(file, { language: 'ru' }));
    const { office, holders } = services.office.view(lines[0]?.id ?? '');
    expect(office).toMatchObject({
      kind: 'prosecutor',
      country: 'KZ',
      languages: ['ru', 'kk'],
      forms: { ru: { body: { nominative: 'Генеральная прокуратура' } } },
      addresses: [
        { kind: 'registry', channel: 'postal', value: { kk: 'Астана, пр. Мәңгілік Ел, 14' } },
        { kind: 'registry', channel: 'email', value: { en: 'info@prokuror.example' } },
      ],
    });
    expect(holders).toMatchObject([{ names: [{ given: 'Берик', family: 'Асылов', language: 'ru' }] }]);
  });

  it.each([
    ['2019-10-15 00:00:00', { start: '2019-10-15', time: null }],
    ['2019-10-15 9:30:00', { start: '2019-10-15', time: '09:30' }],
    ['2019-10-15T14:20', { start: '2019-10-15', time: '14:20' }],
    ['2019-10-15T23:30:00.000Z', { start: '2019-10-15', time: null }],
    ['около октября 2019 г.', { start: '2019-10', about: true }],
    ['29 octobre 2017, vers 8 h 30', { start: '2017-10-29', time: '08:30', timeAbout: true }],
  ])('read “%s” as what it says', async (written, date) => {
    const { open: read, services, context, ask } = open();
    const caseFile = await ask('casefile.create', { number: 'KZ-1', titles: { en: 'Strike' } });
    const file = await read('events', `Case number\tDate\tTitle\nKZ-1\t${written}\tSearch\n`);
    await services.tableImport.run(context, choiceFor(file));
    expect(services.event.listOfCase(caseFile.id)[0]?.event.date).toMatchObject(date);
  });
});
