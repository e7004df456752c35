import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { partialDates } from '@shared/dates/dates.testkit';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import type { TableKind } from '@shared/exchange/table-import.schema';
import { languages, type Language } from '@shared/language/language.schema';
import { listShapes } from '@shared/list/list-shapes';
import { fillDemo } from '../demo/demo.service';
import { installDirectories } from '../authority/starter-directory';
import { choiceFor, openExchange } from './exchange.testkit';

const full = openExchange();
const empty = openExchange();
installDirectories({ store: full.store, ...full.services }, full.actor);
fillDemo(full.services, full.actor);
afterAll(() => {
  full.end();
  empty.end();
});

/** What follows from other records, or from the day. */
const derived = new Set(['updated', 'activity', 'cases', 'daysHeld', 'letters', 'flag']);

async function exported(
  from: typeof full,
  kind: TableKind,
  language: Language,
  ids?: string[],
): Promise<string> {
  const columns = listShapes[kind].columns.filter(({ key }) => !derived.has(key));
  await from.services.listExport.save(
    {
      list: kind,
      text: '',
      filters: {},
      sort: { key: kind === 'cases' ? 'number' : 'name', descending: false },
      language,
      columns: columns.map(({ key }) => ({ key, title: key })),
      upTo: 4,
      name: kind,
      ...(ids === undefined ? {} : { ids }),
    },
    from.context,
  );
  return from.read();
}

const sorted = (table: string) => table.split('\r\n').toSorted();

describe('a list that was exported and imported into an empty vault', () => {
  // Cases bring their persons, so that these come first; events need their cases.
  it.each(['people', 'organisations', 'authorities', 'cases', 'events'] as const)(
    'gives the same %s in every column that is not derived',
    async (kind) => {
      const table = await exported(full, kind, 'fr');
      const file = await empty.open(kind, table);
      expect(Object.keys(file.mapping).toSorted()).toEqual(
        listShapes[kind].columns
          .map(({ key }) => key)
          .filter((key) => !derived.has(key))
          .toSorted(),
      );
      expect(file.lines).toBeGreaterThan(2);
      const choice = choiceFor(file, { language: 'fr', shownIn: 'fr' });
      const check = await empty.services.tableImport.check(empty.context, choice);
      expect(check.problems).toEqual([]);
      await empty.services.tableImport.run(empty.context, choice);
      expect(sorted(await exported(empty, kind, 'fr'))).toEqual(sorted(table));
    },
  );
});

describe('a date of any kind', () => {
  const from = openExchange();
  const to = openExchange();
  afterAll(() => {
    from.end();
    to.end();
  });

  /** The events of a new case with these dates go out as a table, and come into the case of the same number there. */
  async function carried(dates: readonly PartialDate[], language: Language): Promise<unknown[]> {
    const shell = { titles: { fr: 'Affaire' }, type: 'attack', country: 'KZ' } as const;
    const source = from.services.caseFile.create(from.actor, shell);
    const target = to.services.caseFile.create(to.actor, { ...shell, number: source.number });
    const ids = dates.map(
      (date, index) =>
        from.services.event.create(from.actor, {
          caseFileId: source.id,
          kind: 'incident',
          titles: { fr: String(index) },
          date,
        }).id,
    );
    const table = await exported(from, 'events', language, ids);
    const file = await to.open('events', table);
    const choice = choiceFor(file, { language, shownIn: language });
    expect((await to.services.tableImport.check(to.context, choice)).problems).toEqual([]);
    await to.services.tableImport.run(to.context, choice);
    return to.services.event
      .listOfCase(target.id)
      .map(({ event }) => event)
      .toSorted((a, b) => Number(a.titles[language]) - Number(b.titles[language]))
      .map(({ date }) => date);
  }

  it.each(languages)(
    'comes back from a table exported in %s: exact or about, a period, with its time',
    async (language) => {
      await fc.assert(
        fc.asyncProperty(fc.array(partialDates, { minLength: 20, maxLength: 40 }), async (dates) => {
          expect(await carried(dates, language)).toEqual(dates);
        }),
        { numRuns: 5 },
      );
    },
  );
});
