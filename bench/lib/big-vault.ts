/**
 * A vault as a large organisation has after decades: at the whole scale 100,000 cases with their subjects, 1,000,000
 * events, 200,000 letters, each with its search row. Made past the services, which would take an hour, from a seed:
 * what is measured is not the making. A sample is compared with what the services would have indexed.
 */
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { renewLine } from '../../src/main/casefile/case-activity';
import { casePersonTable } from '../../src/main/casefile/case-person.table';
import { caseFileTable } from '../../src/main/casefile/casefile.table';
import { ReplyDueUpkeep } from '../../src/main/deadline/reply-due.upkeep';
import { eventTable } from '../../src/main/event/event.table';
import { letterTable } from '../../src/main/letter/letter.table';
import { ListUpkeep } from '../../src/main/list/list-upkeep';
import { personTable } from '../../src/main/person/person.table';
import { renewDerived } from '../../src/main/renew-derived';
import { findSearchRow, makeSearchRow, type SearchRow } from '../../src/main/search/search.rows';
import { SearchUpkeep } from '../../src/main/search/search.upkeep';
import { insertRow, preparedOnce } from '../../src/main/store/prepared';
import type { Writer } from '../../src/main/store/store';
import { calibrate } from '../../src/main/vault/kdf';
import { datePoint } from '../../src/shared/dates/partial-date.schema';
import { LineFiller } from './big-vault-lines';
import { countries, givenNames, pick, regionOfTowns, richText, statuses, towns } from './big-vault-values';
import { random } from './prose';
import { encrypt, fillPlain } from './plain-store';
import { makeVault, writeLetters, type Workplace } from './vault';
import { sentence, wordOfRank } from './vocabulary';

const wholeCases = 100_000;
const eventsOfCase = 10;
const lettersOfCase = 2;
const eventsOfLongCase = 500;
const casesInOneCommit = 1000;
const minute = 60_000;
export interface BigVault {
  readonly folder: string;
  /** The same store before it was encrypted. */
  readonly plainPath: string;
  readonly cases: number;
  readonly events: number;
  readonly letters: number;
  /** Everything that has a search row. */
  readonly documents: number;
  /** A sample of cases. */
  readonly caseIds: readonly string[];
  /** A case with 500 events. */
  readonly longCaseId: string;
  readonly megabytes: number;
}

/** Records that the services made: what is not said below is as in these. */
interface Patterns {
  readonly caseFile: typeof caseFileTable.$inferSelect;
  readonly person: typeof personTable.$inferSelect;
  readonly casePerson: typeof casePersonTable.$inferSelect;
  readonly event: typeof eventTable.$inferSelect;
  readonly letter: typeof letterTable.$inferSelect;
  /** In the order of `towns`, all in one region. */
  readonly placeIds: readonly string[];
}

/** Makes and closes it. `scale` 1 is the whole. The key is as costly as the app makes that of a new vault. */
export async function makeBigVault(folder: string, scale: number): Promise<BigVault> {
  const place = await makeVault(folder, {}, await calibrate());
  const { vault } = place;
  const patterns = makePatterns(place);
  settle(vault);
  const pageKey = Buffer.from(vault.pageKey);
  vault.close();
  const cases = Math.max(casesInOneCommit, Math.round(wholeCases * scale));
  const plainPath = join(folder, 'plain.db');
  let sample: Pick<BigVault, 'caseIds' | 'documents'> = { caseIds: [], documents: 0 };
  fillPlain(vault.databasePath, pageKey, (database) => {
    fill(database, patterns, cases);
    sample = readSample(database);
  });
  copyFileSync(vault.databasePath, plainPath);
  encrypt(vault.databasePath, pageKey);
  return {
    folder: vault.description.folder,
    plainPath,
    ...sample,
    cases,
    events: cases * eventsOfCase,
    letters: cases * lettersOfCase,
    longCaseId: patterns.caseFile.id,
    megabytes: Math.round(statSync(vault.databasePath).size / 1024 ** 2),
  };
}

/** Makes what the app makes anew in a vault of another version: what is put in after this counts as made. */
function settle({ store, actor }: Workplace['vault']): void {
  renewDerived(store, actor);
  for (const upkeep of [new SearchUpkeep(store), new ListUpkeep(store), new ReplyDueUpkeep(store)])
    while (upkeep.work(actor));
}

function fill(database: Database.Database, patterns: Patterns, cases: number): void {
  const orm = drizzle({ client: database, casing: 'snake_case' });
  const filler = new Filler(orm, patterns);
  const now = Date.now();
  const add = database.transaction((from: number, to: number) => {
    for (let index = from; index < to; index += 1) filler.addCase(index, now - (cases - index) * minute);
    filler.compareSample();
  });
  for (let from = 0; from < cases; from += casesInOneCommit)
    add(from, Math.min(cases, from + casesInOneCommit));
  database.transaction(() => {
    for (let index = 1; index < eventsOfLongCase; index += 1)
      filler.addEvent(patterns.caseFile, index, random(index));
  })();
}

function readSample(database: Database.Database) {
  const ids = database.prepare<[], string>('select id from case_file where rowid % 97 = 0').pluck().all();
  const documents = database.prepare<[], number>('select count(*) from search_text').pluck().get() ?? 0;
  return { caseIds: ids, documents };
}

function makePatterns(place: Workplace): Patterns {
  const { services, vault } = place;
  const { actor } = vault;
  const [letterId = ''] = writeLetters(place, 1, 1).letterIds;
  const person = services.person.create(actor, {});
  const caseFile = services.caseFile.create(actor, { subjectId: person.id, titles: { fr: 'Cinq cents' } });
  const event = services.event.create(actor, { caseFileId: caseFile.id });
  const [casePerson] = services.casePerson.listOf(caseFile.id);
  if (casePerson === undefined) throw new Error('a case without its subject');
  const region = services.place.create(actor, { kind: 'region', names: { en: regionOfTowns } });
  const placeIds = towns.map(
    (names) => services.place.create(actor, { kind: 'town', names, parentId: region.id }).id,
  );
  return { caseFile, person, casePerson, event, letter: services.letter.get(letterId), placeIds };
}

class Filler {
  #last: SearchRow | undefined;

  readonly #lines: LineFiller;
  readonly #writer: Pick<Writer, 'orm' | 'act'>;

  constructor(
    private readonly orm: Writer['orm'],
    private readonly patterns: Patterns,
  ) {
    const act = { actor: { id: '', name: '' }, action: 'bench', now: Date.now(), change: '' };
    this.#writer = { orm, act };
    this.#lines = new LineFiller(this.#writer);
  }

  /** @throws when the last search row made here is not the one that the services would have made */
  compareSample(): void {
    this.#lines.compareSample();
    if (this.#last === undefined) return;
    const expected = findSearchRow(this.orm, this.#last.kind, this.#last.recordId);
    if (JSON.stringify(expected) !== JSON.stringify(this.#last)) throw new Error('a search row of its own');
  }

  addCase(index: number, at: number): void {
    const next = random(index);
    const { orm } = this;
    const id = uuid();
    const times = { createdAt: at, updatedAt: at };
    const name = this.#addPerson(index, next, times);
    const titles = { fr: sentence('fr', next, 6), ru: sentence('ru', next, 6) };
    const summary = { fr: sentence('fr', next, 25) };
    const number = `BENCH-${index}`;
    const status = pick(statuses, next);
    const caseFile = insertRow(orm, caseFileTable, {
      ...this.patterns.caseFile,
      ...times,
      id,
      number,
      titles,
      summary,
      country: pick(countries, next),
      statusHistory: [{ status, phrase: {}, date: null, source: '' }],
    });
    insertRow(orm, casePersonTable, {
      ...this.patterns.casePerson,
      ...times,
      id: uuid(),
      caseFileId: id,
      personId: name.personId,
    });
    // Of the writer, only what is given here is asked.
    renewLine(this.#writer as Writer, id);
    this.#addText('case_file', id, {
      texts: [number, titles.fr, titles.ru, name.name, summary.fr],
      names: [name.name],
      called: [number, titles.fr, titles.ru],
      caseFileId: id,
    });
    for (let count = 0; count < eventsOfCase; count += 1) this.addEvent(caseFile, index + count, next, times);
    for (let count = 0; count < lettersOfCase; count += 1) this.#addLetter(caseFile, next, times);
  }

  addEvent(caseFile: Patterns['caseFile'], index: number, next: () => number, times: object = {}): void {
    const id = uuid();
    const language = next() < 0.55 ? 'fr' : 'ru';
    const titles = { [language]: sentence(language, next, 4) };
    const description = { [language]: sentence(language, next, 16) };
    const town = Math.floor(next() * towns.length);
    const place = { [language]: towns[town]?.[language] ?? '' };
    const date = datePoint(`20${10 + (index % 16)}-0${1 + (index % 9)}-${10 + (index % 19)}`);
    const event = insertRow(this.orm, eventTable, {
      ...this.patterns.event,
      ...times,
      id,
      caseFileId: caseFile.id,
      titles,
      description,
      date,
      place,
      placeId: this.patterns.placeIds[town] ?? null,
    });
    this.#lines.add('events', event, caseFile);
    const places = Object.values(place);
    this.#addText('event', id, {
      texts: [...Object.values(titles), ...places, ...Object.values(description)],
      places,
      about: event.placeId === null ? [] : [event.placeId],
      caseFileId: caseFile.id,
    });
  }

  #addPerson(index: number, next: () => number, times: object): { personId: string; name: string } {
    const id = uuid();
    const given = pick(givenNames, next);
    const stem = wordOfRank('ru', 3000 + Math.floor(next() * 20_000));
    const family = `${stem.charAt(0).toUpperCase()}${stem.slice(1)}ов`;
    const form = { kind: 'legal' as const, language: 'ru' as const, inflections: null, primary: true };
    const names = [{ ...form, given, patronymic: '', family }];
    const codeName = `P-${index}`;
    const row = { ...this.patterns.person, ...times, id, names, codeName };
    this.#lines.add('people', insertRow(this.orm, personTable, row));
    const name = `${given} ${family}`;
    this.#addText('person', id, {
      texts: [name, codeName],
      names: [name],
      called: [codeName],
      caseFileId: null,
    });
    return { personId: id, name };
  }

  #addLetter(caseFile: Patterns['caseFile'], next: () => number, times: object): void {
    const id = uuid();
    const language = next() < 0.5 ? 'fr' : 'ru';
    const [first, second] = [sentence(language, next, 18), sentence(language, next, 18)];
    const subjectLine = sentence(language, next, 6);
    const { letter } = this.patterns;
    const row = {
      ...letter,
      ...times,
      id,
      caseFileId: caseFile.id,
      language,
      subjectLine,
      appealId: uuid(),
      personId: null,
      incidentId: null,
      detentionId: null,
      demandIds: [],
      blocks: [first, second].map((text, at) => ({
        id: `own-${at}`,
        kind: 'free' as const,
        text: richText(text),
      })),
    };
    this.#lines.add('letters', insertRow(this.orm, letterTable, row), caseFile);
    this.#addText('letter', id, {
      texts: [letter.reference, subjectLine, first, second, letter.yourReference],
      about: [letter.officeId],
      caseFileId: caseFile.id,
    });
  }

  #addText(
    kind: SearchRow['kind'],
    recordId: string,
    document: Omit<Parameters<typeof makeSearchRow>[2], 'names'> & { names?: readonly string[] },
  ): void {
    const { $client } = this.orm;
    const row = makeSearchRow(kind, recordId, { names: [], ...document });
    this.#last = row;
    preparedOnce($client, 'bench text', () =>
      $client.prepare(
        'insert into search_text (kind, record_id, case_file_id, words, names) values (?, ?, ?, ?, ?)',
      ),
    ).run(kind, recordId, row.caseFileId, row.words, row.names);
  }
}
