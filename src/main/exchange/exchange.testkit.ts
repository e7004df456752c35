/** Tables as people have them, given to the import as files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableChoice, TableFile, TableKind } from '@shared/exchange/table-import.schema';
import { remoteDesk, type Desk } from '../desk/desk';
import { createServices } from '../services';
import { openTestServices } from '../services.testkit';

export const testDay = new Date(2026, 4, 20, 12).getTime();

export function openExchange() {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-exchange-'));
  const test = openTestServices({ now: () => testDay });
  const refuse = () => Promise.reject(new Error('not asked for'));
  const path = join(folder, 'table.csv');
  const desk: Desk = {
    ...remoteDesk(refuse as never),
    chooseFile: () => Promise.resolve(path),
    chooseSavePath: () => Promise.resolve(path),
    chooseFolder: () => Promise.resolve(folder),
  };
  const services = createServices(test.store, { desk, now: () => testDay });
  const abort = new AbortController();
  const context = { actor: test.actor, signal: abort.signal, progress: () => undefined };
  const write = (content: string | Uint8Array) => writeFileSync(path, content);
  return {
    ...test,
    services,
    context,
    abort,
    folder,
    path,
    write,
    read: () => readFileSync(path, 'utf8'),
    open: async (kind: TableKind, content: string | Uint8Array) => {
      write(content);
      return (await services.tableImport.open(kind)) as TableFile;
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function choiceFor(file: TableFile, more: Partial<TableChoice> = {}): TableChoice {
  return {
    token: file.token,
    mapping: file.mapping,
    language: 'en',
    shownIn: 'en',
    known: 'same',
    decisions: {},
    ...more,
  };
}
