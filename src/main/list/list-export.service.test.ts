import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExportInput } from '@shared/list/list.schema';
import { remoteDesk } from '../desk/desk';
import { createServices } from '../services';
import { openTestServices } from '../services.testkit';
import { testActor } from '../store/store.testkit';

const folder = mkdtempSync(join(tmpdir(), 'amparo-list-'));
const path = join(folder, 'list.csv');
afterEach(() => rmSync(path, { force: true }));

const input: ExportInput = {
  list: 'organisations',
  text: '',
  filters: {},
  sort: { key: 'name', descending: false },
  language: 'fr',
  columns: [
    { key: 'name', title: 'Nom' },
    { key: 'kind', title: 'Nature' },
    { key: 'updated', title: 'Modification' },
  ],
  upTo: 2,
  name: 'Organisations',
};

function open(chosen: string | undefined = path) {
  const test = openTestServices({ now: () => new Date(2026, 4, 20, 12).getTime() });
  const refuse = () => Promise.reject(new Error('not asked for'));
  const desk = { ...remoteDesk(refuse as never), chooseSavePath: () => Promise.resolve(chosen) };
  const { listExport } = createServices(test.store, { desk });
  const abort = new AbortController();
  const done: number[] = [];
  const context = { actor: testActor, signal: abort.signal, progress: (one: number) => void done.push(one) };
  const save = (more: Partial<ExportInput> = {}) => listExport.save({ ...input, ...more }, context);
  const rows = () => parse<string[]>(readFileSync(path, 'utf8').slice(1).trimEnd()).data;
  return { ...test, save, rows, abort };
}

describe('a list as a table in a file', () => {
  it('holds exactly the columns and the filter of the list, days as a machine reads them', async () => {
    const { ask, save, rows } = open();
    await ask('organisation.create', { names: { fr: 'Syndicat « Œuvre », "un"' }, kind: 'union' });
    await ask('organisation.create', { names: { fr: 'Média' }, kind: 'media' });
    expect(await save({ filters: { types: ['union'] } })).toEqual({ saved: true, rows: 1, withheld: 0 });
    expect(readFileSync(path, 'utf8').startsWith('\uFEFF')).toBe(true);
    expect(rows()).toEqual([
      ['Nom', 'Nature', 'Modification'],
      ['Syndicat « Œuvre », "un"', 'Syndicat', '2026-05-20'],
    ]);
  });

  it('runs no formula in a spreadsheet, and breaks no line', async () => {
    const { ask, save, rows } = open();
    await ask('organisation.create', { names: { fr: '=HYPERLINK("http://x")' } });
    await ask('organisation.create', { names: { fr: '@b\nc' } });
    await save({ columns: [{ key: 'name', title: 'Nom' }] });
    expect(rows()).toEqual([['Nom'], [`'=HYPERLINK("http://x")`], [`'@b\nc`]]);
  });

  it('keeps back what is above the level, and what names a person or a case above it', async () => {
    const { ask, save, rows } = open();
    const plain = await ask('casefile.create', { country: 'KZ', number: 'OPEN' });
    const closed = await ask('casefile.create', { country: 'KZ', number: 'SHUT' });
    const person = await ask('person.create', { names: [], codeName: 'Hidden' });
    await ask('person.update', { id: person.id, revision: 1, patch: { sensitivity: 4 } });
    await ask('casefile.update', { id: closed.id, revision: 1, patch: { sensitivity: 4 } });
    await ask('detention.create', { caseFileId: plain.id, personId: person.id });
    await ask('detention.create', { caseFileId: plain.id });
    await ask('detention.create', { caseFileId: closed.id });
    const columns = [{ key: 'case', title: 'Dossier' }];
    const asked = { list: 'detentions' as const, columns, sort: { key: 'updated', descending: false } };
    expect(await save(asked)).toMatchObject({ rows: 1, withheld: 2 });
    expect(rows()).toEqual([['Dossier'], ['OPEN']]);
    expect(await save({ ...asked, upTo: 4 })).toMatchObject({ rows: 3, withheld: 0 });
  });

  it('holds only what is ticked, and stands in the journal with what was in it', async () => {
    const { ask, save, rows, database } = open();
    const first = await ask('organisation.create', { names: { fr: 'A' } });
    await ask('organisation.create', { names: { fr: 'B' } });
    await save({ ids: [first.id] });
    expect(rows().map(([name]) => name)).toEqual(['Nom', 'A']);
    const noted = database
      .prepare(`select record_id as list, "to" as detail from journal where action = 'list.export'`)
      .get() as { list: string; detail: string };
    expect(noted.list).toBe('organisations');
    expect(JSON.parse(noted.detail)).toMatchObject({ rows: 1, withheld: 0, upTo: 2 });
  });

  it('says that a file cannot be written, and writes none when it is cancelled', async () => {
    const nowhere = open('');
    await nowhere.ask('organisation.create', { names: { fr: 'A' } });
    await expect(nowhere.save()).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    const { ask, save, abort } = open();
    await ask('organisation.create', { names: { fr: 'A' } });
    abort.abort();
    await expect(save()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(() => readFileSync(path)).toThrow('ENOENT');
    rmSync(folder, { recursive: true });
  });
});
