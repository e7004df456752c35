import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { closeDatabase, createDatabase, emptyLog, openDatabase } from '../../src/main/store/open';
import { pageSize } from '../../src/main/store/page-check';
import { datePoint } from '../../src/shared/dates/partial-date.schema';
import { inTurn, timed, type Bench, type Figure } from '../lib/measure';
import { paragraph, random } from '../lib/prose';
import { makeVault } from '../lib/vault';

/** An event through its service: journal, search row, activity of the case and revision, durable when it returns. */
export const eventAdd: Figure = {
  id: 'event-add',
  unit: 'ms',
  rival: 'a bare durable commit of one row, same encryption and settings',
  goal: 2.5,
  async measure(bench) {
    const rounds = bench.quick ? 100 : 1000;
    const { vault, services, caseFileIds } = await makeVault(bench.makeFolder('event-add'));
    const bare = openBare(bench);
    const warmUp = 50;
    const eventOf = (index: number) => {
      const next = random(index);
      return {
        caseFileId: caseFileIds[index % caseFileIds.length] ?? '',
        kind: 'incident' as const,
        titles: { fr: paragraph('fr', next, 40) },
        date: datePoint(`20${10 + (index % 10)}-0${1 + (index % 9)}-17`),
        description: { fr: paragraph('fr', next, 300), ru: paragraph('ru', next, 300) },
      };
    };
    try {
      const ours = async (index: number) => {
        const event = eventOf(index);
        return [await timed(() => services.event.create(vault.actor, event))];
      };
      const rival = async (index: number) => {
        const event = eventOf(index);
        return [await timed(() => bare.add(JSON.stringify(event)))];
      };
      await inTurn(warmUp, ours, rival);
      const samples = await inTurn(
        rounds,
        (index) => ours(warmUp + index),
        (index) => rival(warmUp + index),
      );
      const after = warmUp + rounds;
      const event = pagesWritten(
        vault.databasePath,
        () => vault.store.settle(),
        (index) => services.event.create(vault.actor, eventOf(after + index)),
      );
      const row = pagesWritten(bare.path, bare.settle, (index) =>
        bare.add(JSON.stringify(eventOf(after + index))),
      );
      const note = `Events of about 650 characters in two languages; both with WAL and synchronous=FULL on the same disk. An event writes ${event} pages, each encrypted and hashed, the bare row ${row}: see docs/decisions/0011.`;
      return { ...samples, n: rounds, note };
    } finally {
      bare.close();
      vault.close();
    }
  },
};

/** One table with the same indexes; the statement is prepared once. */
function openBare(bench: Bench) {
  const key = randomBytes(32);
  const path = join(bench.makeFolder('bare'), 'case.db');
  createDatabase(path, key, (database) => {
    database.exec(
      'create table entry (id text primary key, case_file text not null, at integer, content text)',
    );
    database.exec('create index entry_case on entry (case_file, at)');
  });
  const database = openDatabase(path, key);
  const insert = database.prepare('insert into entry values (?, ?, ?, ?)');
  const commit = database.transaction((content: string) => insert.run(uuid(), 'case', Date.now(), content));
  return {
    path,
    add: (content: string) => commit.immediate(content),
    settle: () => emptyLog(database),
    close: () => closeDatabase(database),
  };
}

/** How many pages one commit writes to the log, on average. */
function pagesWritten(path: string, settle: () => void, act: (index: number) => unknown): number {
  const [acts, logHeader, frameHeader] = [20, 32, 24];
  settle();
  for (let index = 0; index < acts; index += 1) act(index);
  const { size } = statSync(`${path}-wal`);
  return Math.round((size - logHeader) / (pageSize + frameHeader) / acts);
}
