import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getTableName } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { installDirectories } from '../authority/starter-directory';
import { fillDemo } from '../demo/demo.service';
import { ExitService } from './exit.service';
import { readExit } from './exit-reader';
import { exitTables } from './exit-tables';
import { openExchange, testDay } from './exchange.testkit';

const full = openExchange();
installDirectories({ store: full.store, ...full.services }, full.actor);
fillDemo(full.services, full.actor);
const scan = Buffer.alloc(2_500_000, 'scan');
const file = full.services.attachment.add(full.actor, { name: 'Акт.pdf', mime: 'application/pdf' }, [scan]);
const folder = join(full.folder, 'out');
const pace = { signal: new AbortController().signal, progress: () => undefined };
afterAll(() => full.end());

const rowsOf = ({ store }: typeof full) =>
  exitTables.map((table) => {
    const rows = store.read.select().from(table).all();
    return [getTableName(table), rows.map((row) => JSON.stringify(row)).toSorted()] as const;
  });

it('makes the same rows and files in an empty vault, and what is derived from them', async () => {
  await new ExitService(full.store, full.services.attachment, () => testDay).write(folder, pace);
  const empty = openExchange();
  readExit(empty.store, empty.actor, folder);
  for (const [index, [name, rows]] of rowsOf(full).entries()) {
    expect([name, rowsOf(empty)[index]?.[1]]).toEqual([name, rows]);
  }
  expect(Buffer.from(empty.services.attachment.getBytes(file.id)).equals(scan)).toBe(true);
  const listed = (from: typeof full) =>
    from.ask('list.page', {
      list: 'cases',
      text: 'Elshibayev',
      filters: {},
      sort: { key: 'number', descending: false },
      language: 'en',
      offset: 0,
      limit: 50,
    });
  const found = await listed(full);
  expect(found.total).toBeGreaterThan(0);
  expect(await listed(empty)).toEqual(found);
  // A vault that holds something is left alone.
  expect(() => readExit(empty.store, empty.actor, folder)).toThrow('VAULT_EXISTS');
  empty.end();
});

it('refuses what is no exit or was changed on the way, and writes nothing then', () => {
  const empty = openExchange();
  expect(() => readExit(empty.store, empty.actor, full.folder)).toThrow('NOT_A_VAULT');
  rmSync(join(folder, 'files', `${file.id}.pdf`));
  expect(() => readExit(empty.store, empty.actor, folder)).toThrow('DAMAGED');
  appendFileSync(join(folder, 'tables', 'person.jsonl'), '{}\n');
  expect(() => readExit(empty.store, empty.actor, folder)).toThrow('DAMAGED');
  expect(rowsOf(empty).flatMap(([, rows]) => rows)).toEqual([]);
  empty.end();
});
