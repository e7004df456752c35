import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLog } from './log';
import { SettingsFile, systemLanguage } from './settings';
import { findVaultFolder, findVaultInArguments, RecentVaults } from './vaults';

const folder = mkdtempSync(join(tmpdir(), 'amparo-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const neverUnreadable = () => expect.fail('unreadable');

it('remembers what was changed, and starts from defaults', () => {
  const file = join(folder, 'a.json');
  const settings = new SettingsFile(file, neverUnreadable);
  expect(settings.value).toMatchObject({ language: null, appearance: 'system', idleMinutes: 5, vaults: [] });
  settings.change({ language: 'ru', idleMinutes: 12 });
  expect(new SettingsFile(file, neverUnreadable).value).toMatchObject({ language: 'ru', idleMinutes: 12 });
});

it('keeps what is good of a damaged file, and never an idle limit of never', () => {
  const file = join(folder, 'b.json');
  writeFileSync(file, JSON.stringify({ language: 'tlh', idleMinutes: 0, appearance: 'dark', vaults: 7 }));
  expect(new SettingsFile(file, neverUnreadable).value).toMatchObject({
    language: null,
    idleMinutes: 5,
    appearance: 'dark',
    vaults: [],
  });
  writeFileSync(file, '{"language":');
  let told = 0;
  expect(new SettingsFile(file, () => (told += 1)).value.idleMinutes).toBe(5);
  expect(told).toBe(1);
});

it('takes the first system language it speaks, else English', () => {
  expect(systemLanguage(['kk-KZ', 'ru-RU', 'fr'])).toBe('ru');
  expect(systemLanguage(['c'])).toBe('en');
  expect(systemLanguage([])).toBe('en');
});

it('lists recent vaults newest first, forgets, and hides names', () => {
  const file = join(folder, 'c.json');
  const settings = new SettingsFile(file, neverUnreadable);
  const vaults = new RecentVaults(settings);
  for (const name of ['one', 'two', 'one']) vaults.remember(join(folder, name));
  expect(vaults.list().map((place) => place.name)).toEqual(['one', 'two']);
  vaults.forget(join(folder, 'two'));
  settings.change({ showVaultNames: false });
  expect(vaults.list()).toEqual([{ folder: join(folder, 'one'), name: null }]);
  expect(readFileSync(file, 'utf8')).not.toContain('two');
});

it('knows a vault by its folder, its vault.json and an .amparo file in it, and nothing else', () => {
  const vault = join(folder, 'Centre');
  mkdirSync(vault);
  writeFileSync(join(vault, 'vault.json'), '{}');
  writeFileSync(join(vault, 'Centre.amparo'), '');
  writeFileSync(join(vault, 'case.db'), '');
  for (const path of [vault, join(vault, 'vault.json'), join(vault, 'Centre.amparo')]) {
    expect(findVaultFolder(path)).toBe(vault);
  }
  for (const path of [folder, join(vault, 'case.db'), join(vault, 'missing')]) {
    expect(findVaultFolder(path)).toBeUndefined();
  }
  expect(findVaultInArguments(['electron', '.', '--lang=fr', 'Centre/Centre.amparo'], folder)).toBe(vault);
  expect(findVaultInArguments(['amparo', '--lang=fr'], vault)).toBeUndefined();
});

it('logs codes and counters, and survives a place where it cannot write', () => {
  const file = join(folder, 'log');
  const log = openLog(file);
  log.write('lock', { kind: 'idle' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ code: 'lock', kind: 'idle' });
  expect(() => openLog(join(folder, 'no/such/folder/log')).write('start')).not.toThrow();
});

it('remembers by random ids who opened a vault last, and no name', () => {
  const file = join(folder, 'users.json');
  const settings = new SettingsFile(file, neverUnreadable);
  const vaults = new RecentVaults(settings);
  const [first, second] = [
    '019a0000-0000-7000-8000-000000000001',
    '019a0000-0000-7000-8000-000000000002',
  ] as const;
  vaults.remember('/vaults/a', first);
  vaults.remember('/vaults/b', second);
  vaults.remember('/vaults/c');
  vaults.remember('/vaults/a', first);
  expect(new SettingsFile(file, neverUnreadable).value).toMatchObject({
    vaults: ['/vaults/a', '/vaults/c', '/vaults/b'],
    lastUsers: [first, second],
  });
});
