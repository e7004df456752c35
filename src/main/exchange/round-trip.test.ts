import { afterAll, describe, expect, it } from 'vitest';
import type { TableKind } from '@shared/exchange/table-import.schema';
import type { Language } from '@shared/language/language.schema';
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

async function exported(from: typeof full, kind: TableKind, language: Language): Promise<string> {
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
