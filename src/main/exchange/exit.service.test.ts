import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableName } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { installDirectories } from '../authority/starter-directory';
import { fillDemo } from '../demo/demo.service';
import { ExitService, type ExitManifest } from './exit.service';
import { allTableNames, exitTables, leftOut } from './exit-tables';
import { openExchange, testDay } from './exchange.testkit';

const demo = openExchange();
installDirectories({ store: demo.store, ...demo.services }, demo.actor);
fillDemo(demo.services, demo.actor);
const exit = new ExitService(demo.store, demo.services.attachment, () => testDay);
const pace = { signal: new AbortController().signal, progress: () => undefined };
afterAll(() => demo.end());

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('leaves out no table but those that it names', () => {
  const written = new Set(exitTables.map((table) => getTableName(table)));
  expect(allTableNames.filter((name) => !written.has(name)).toSorted()).toEqual(
    Object.keys(leftOut).toSorted(),
  );
});

it('holds every row of every table, and every file byte for byte', async () => {
  const scan = Buffer.from('%PDF-1.7 a scan');
  const file = demo.services.attachment.add(demo.actor, { name: '../Акт.PDF', mime: 'application/pdf' }, [
    scan,
  ]);
  const folder = join(demo.folder, 'out');
  const { rows, files } = await exit.write(folder, pace);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ExitManifest;
  expect(manifest.files).toBe(files);
  expect(Object.values(manifest.tables).reduce((sum, part) => sum + part.rows, 0)).toBe(rows);
  for (const table of exitTables) {
    const name = getTableName(table);
    const path = join(folder, 'tables', `${name}.jsonl`);
    const stored = demo.store.read.select().from(table).all();
    expect(linesOf(path)).toHaveLength(stored.length);
    expect(manifest.tables[name]?.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  const persons = linesOf(join(folder, 'tables', 'person.jsonl'));
  const [person] = demo.services.person.list({ text: '', limit: 1, offset: 0, order: 'name' }).lines;
  expect(persons.find(({ id }) => id === person?.id)).toMatchObject({ names: person?.names });
  expect(readFileSync(join(folder, 'files', `${file.id}.pdf`))).toEqual(scan);
  expect(readdirSync(join(folder, 'tables'))).not.toContain('user.jsonl');
});

it('is whole or not there, and overwrites nothing', async () => {
  const there = join(demo.folder, 'there');
  mkdirSync(there);
  await expect(exit.write(there, pace)).rejects.toMatchObject({ code: 'TARGET_EXISTS' });
  await expect(exit.write(join(demo.folder, 'no', 'such'), pace)).rejects.toMatchObject({
    code: 'FILE_UNWRITABLE',
  });
  const stopped = new AbortController();
  const folder = join(demo.folder, 'stopped');
  const progress = (done: number) => {
    if (done > 100) stopped.abort();
  };
  await expect(exit.write(folder, { signal: stopped.signal, progress })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  expect(existsSync(folder)).toBe(false);
  const changing = join(demo.folder, 'changing');
  const change = (done: number) => {
    if (done > 100 && done < 1000) demo.services.organisation.create(demo.actor, { names: { en: 'New' } });
  };
  await expect(exit.write(changing, { ...pace, progress: change })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(existsSync(changing)).toBe(false);
});
