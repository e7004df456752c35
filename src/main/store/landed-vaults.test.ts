/** Vaults as earlier versions left them, with records in every table: what they hold survives being opened today. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPassphrase } from '@shared/demo/demo.routes';
import { caseActivityTable, caseFileTable } from '../casefile/casefile.table';
import { deriveRows } from '../derive';
import { renewDerived } from '../renew-derived';
import { SearchUpkeep } from '../search/search.upkeep';
import { createServices } from '../services';
import { deriveSubkey } from '../vault/keys';
import { readHeader } from '../vault/keyfile';
import { withPassphrase } from '../vault/vault.keys';
import { unlockVault } from '../vault/vault.service';
import { bytes, quickKdf, temporaryFolder, track } from '../vault/vault.testkit';
import { verifyVault } from '../vault/verify.service';
import { keptName } from './migrate';
import { migrations } from './migrations';
import { closeDatabase, openDatabase } from './open';

type Database = ReturnType<typeof openDatabase>;
const fixtures = join(import.meta.dirname, 'fixtures');
/** Rows of these are made anew, or noted, by opening. */
const changing = new Set(['applied_migration', 'derived_state', 'journal', 'search_state', 'search_text']);

function copyOf(fixture: string): string {
  const folder = join(temporaryFolder(), fixture);
  cpSync(join(fixtures, fixture), folder, { recursive: true });
  return folder;
}

/** The vault read behind the back of the program. */
async function inside<T>(folder: string, look: (database: Database) => T): Promise<T> {
  return withPassphrase(readHeader(folder), bytes(demoPassphrase), ({ dataKey, header }) => {
    const database = openDatabase(join(folder, 'case.db'), deriveSubkey(dataKey, header.vaultId, 'pages-v1'));
    try {
      return Promise.resolve(look(database));
    } finally {
      closeDatabase(database);
    }
  });
}

function contentOf(database: Database): Record<string, unknown[]> {
  const tables = database
    .prepare<[], { name: string }>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like '%\\_index%' escape '\\'`,
    )
    .all();
  return Object.fromEntries(
    tables
      .filter(({ name }) => !changing.has(name))
      .map(({ name }) => [name, sorted(database.prepare(`select * from "${name}"`).all())]),
  );
}

/** By the values of a row in the order of its columns: new columns come last. */
function sorted(rows: unknown[]): unknown[] {
  const keyOf = (row: unknown) => JSON.stringify(Object.values(row ?? {}));
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

async function open(folder: string, told: number[] = []) {
  const vault = await unlockVault(folder, bytes(demoPassphrase), {
    kdf: quickKdf,
    store: { derive: deriveRows },
    migrating: (done) => told.push(done),
  });
  track(vault);
  renewDerived(vault.store, vault.actor, (done) => told.push(done));
  while (new SearchUpkeep(vault.store).work(vault.actor)) continue;
  return { vault, services: createServices(vault.store) };
}

describe.each(readdirSync(fixtures))('a vault as version %s left it', (fixture) => {
  const applied = Number(fixture.slice(-4)) + 1;

  it('has a record in every table it knows', async () => {
    const content = await inside(copyOf(fixture), contentOf);
    expect(Object.keys(content).filter((table) => content[table]?.length === 0)).toEqual([]);
  });

  it('opens, keeps every value of every record, and is sound afterwards', async () => {
    const folder = copyOf(fixture);
    const before = await inside(folder, contentOf);
    const told: number[] = [];
    const { vault } = await open(folder, told);
    vault.close();
    const after = await inside(folder, contentOf);
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table]?.length, table).toBe(rows.length);
      rows.forEach((row, index) => expect(after[table]?.[index], table).toMatchObject(row as object));
    }
    const findings = await verifyVault(folder, bytes(demoPassphrase));
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.find(({ check }) => check === 'schema')?.detail).toEqual({ pending: 0 });
    // A migration tells its three steps; without one only the derived rows are made.
    expect(told.slice(0, 4).join()).toBe(migrations.length > applied ? '0,1,2,3' : told.slice(0, 4).join());
    expect(existsSync(keptName(join(folder, 'case.db')))).toBe(migrations.length > applied);
  });

  it('has its person as administrator, whom nothing beside the database names any more', async () => {
    const folder = copyOf(fixture);
    const { vault } = await open(folder);
    expect(vault.users.list()).toMatchObject([{ id: vault.actor.id, name: 'Demo', role: 'administrator' }]);
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).not.toContain('"Demo"');
  });

  it('is searched, listed and read as one that was made today', async () => {
    const { vault, services } = await open(copyOf(fixture));
    const hits = services.search.query({ text: 'Elshibayev', limit: 20, language: 'fr' });
    expect(hits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['person', 'case_file']));
    const titles = vault.store.read.select({ titles: caseFileTable.titles }).from(caseFileTable).all();
    expect(titles.map(({ titles: { fr } }) => fr)).toContainEqual(expect.stringContaining('Elshibayev'));
    const letters = services.letterList.list({ offset: 0, limit: 50 }).lines;
    expect(letters.filter(({ state }) => state === 'issued')).toHaveLength(4);
  });

  it('has the line of each case as today’s rules make it, and when it last changed as it was', async () => {
    const folder = copyOf(fixture);
    const lines = (database: Database) =>
      database.prepare('select * from case_activity order by case_file_id').all();
    const before = await inside(folder, (database) => {
      const noted = lines(database);
      database.exec(`update case_activity set title_fr = 'old', stage = 99, held_since = ''`);
      database.exec(
        `delete from search_text where kind = 'office'; delete from milestone; delete from coded_use`,
      );
      return noted;
    });
    const { vault, services } = await open(folder);
    const offices = services.search.query({
      text: 'генеральный прокурор',
      kinds: ['office'],
      limit: 5,
      language: 'ru',
    });
    expect(offices).not.toEqual([]);
    const counted = vault.store.read.select().from(caseActivityTable).all().length;
    vault.close();
    expect(await inside(folder, lines)).toEqual(before);
    expect(counted).toBe(before.length);
    const { coded_use: uses, milestone } = await inside(folder, contentOf);
    const { coded_use: usesThen, milestone: milestonesThen } = await inside(copyOf(fixture), contentOf);
    expect([uses?.length, milestone?.length]).toEqual([usesThen?.length, milestonesThen?.length]);
  });

  it('is brought up to date once', async () => {
    const folder = copyOf(fixture);
    const first = await open(folder);
    first.vault.close();
    const told: number[] = [];
    const second = await open(folder, told);
    expect(told).toEqual([]);
    expect(renewDerived(second.vault.store, second.vault.actor)).toBe(false);
  });
});
