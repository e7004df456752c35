/** Locking: what is gone afterwards, and each thing that causes it. */
import { join } from 'node:path';
import type { LockCause } from '@shared/ipc/events';
import { expect, passphrase, test, type Amparo } from '../app.fixture';

async function expectLocked(amparo: Amparo, cause: LockCause): Promise<void> {
  await expect
    .poll(async () => {
      const state = await amparo.request('session.state', undefined).catch(() => undefined);
      return state?.ok === true ? [state.value.unlocked, state.value.lockedBy] : undefined;
    })
    .toEqual([false, cause]);
}

/** Process ids of pages and of the vault process. */
async function holders(amparo: Amparo): Promise<number[]> {
  const all = await amparo.processes();
  return all.filter(({ name }) => name === 'Tab' || name === 'Amparo vault').map(({ pid }) => pid);
}

test('lock ends the page and the vault process, and a fresh page shows nothing of the vault', async ({
  amparo,
}) => {
  await amparo.launch();
  const folder = await amparo.createVault();
  expect(await amparo.request('session.state', undefined)).toMatchObject({
    value: { unlocked: true, vault: { folder, name: 'Centre' } },
  });
  const before = await holders(amparo);
  const oldPage = amparo.page;
  expect(before).toHaveLength(2);

  await amparo.request('session.lock', undefined).catch(() => undefined);

  await expect.poll(() => oldPage.isClosed()).toBe(true);
  await expectLocked(amparo, 'button');
  const after = await holders(amparo);
  expect(after).toHaveLength(2);
  expect(after.filter((pid) => before.includes(pid))).toEqual([]);
  expect(await amparo.request('vault.state', undefined)).toMatchObject({ value: { open: false } });
  expect(await amparo.request('casefile.list', {})).toMatchObject({
    ok: false,
    error: { code: 'VAULT_LOCKED' },
  });

  const unlocked = await amparo.unlock(folder);
  expect(unlocked).toMatchObject({ ok: true, value: { name: 'Centre' } });
});

for (const [signal, cause] of [
  ['suspend', 'suspend'],
  ['lock-screen', 'screen-lock'],
] as const) {
  test(`${signal} of the computer locks`, async ({ amparo }) => {
    await amparo.launch();
    await amparo.createVault();
    await amparo.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), signal);
    await expectLocked(amparo, cause);
  });
}

test('the menu locks by its accelerator, and its words follow the language', async ({ amparo }) => {
  await amparo.launch();
  await amparo.createVault();
  await amparo.request('app.setLanguage', { language: 'ru' });
  const item = await amparo.app.evaluate(({ Menu }) => {
    const lock = Menu.getApplicationMenu()?.getMenuItemById('vault.lock');
    return [lock?.label, lock?.accelerator, lock?.enabled];
  });
  expect(item).toEqual(['Заблокировать', 'CmdOrCtrl+L', true]);
  await amparo.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('vault.lock')?.click());
  await expectLocked(amparo, 'button');
});

test('a page is told before the lock and can still save', async ({ amparo }) => {
  const page = await amparo.launch();
  const folder = await amparo.createVault();
  await page.evaluate(() => {
    window.amparo.onEvent((event) => {
      if (event.name !== 'vault.locking') return;
      const ask = (route: string, input: unknown) =>
        window.amparo.request({ id: crypto.randomUUID(), route, input });
      void ask('organisation.create', { names: { en: 'Saved in time' } }).then(() =>
        ask('session.lockReady', undefined),
      );
    });
  });
  await amparo.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expectLocked(amparo, 'suspend');
  await amparo.unlock(folder);
  const people = await amparo.request('search.query', { text: 'Saved' });
  expect(JSON.stringify(people)).toContain('Saved in time');
  expect(amparo.filesWith(['Saved in time', passphrase])).toEqual([]);
});

test('a vault process that dies locks the window instead of leaving rows on the screen', async ({
  amparo,
}) => {
  await amparo.launch();
  await amparo.createVault();
  const vault = (await amparo.processes()).find(({ name }) => name === 'Amparo vault');
  process.kill(vault?.pid ?? 0, 'SIGKILL');
  await expectLocked(amparo, 'process-ended');
});

test('a killed app starts again on the same vault, locked', async ({ amparo }) => {
  await amparo.launch();
  const folder = await amparo.createVault();
  await amparo.kill();
  await amparo.launch();
  expect(await amparo.request('vaults.recent', undefined)).toEqual({
    ok: true,
    value: [{ folder, name: 'Centre' }],
  });
  const unlocked = await amparo.unlock(join(folder, 'vault.json'));
  expect(unlocked).toMatchObject({ ok: true, value: { folder } });
});
