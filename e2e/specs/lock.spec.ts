/** Locking: what is gone afterwards, and each thing that causes it. */
import { join } from 'node:path';
import type { LockCause } from '@shared/ipc/events';
import { vaultRoutes, type RouteName } from '@shared/ipc/routes';
import { expect, passphrase, test, type Amparo } from '../app.fixture';
import { VaultPage } from '../pages/vault.page';

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

/** Routes that a closed vault answers; whatever else answers anything but a refusal is a hole in the lock. */
const openToAll: readonly string[] = [
  'system.health',
  'vault.state',
  'vault.describe',
  'vault.strength',
  'vault.suggestPassphrase',
  'vault.create',
  'vault.unlock',
  'vault.recover',
  'recoverySheet.print',
  'recoverySheet.save',
  'backup.restore',
  'backup.chooseFile',
  'demo.open',
  'demo.renew',
] satisfies RouteName[];

/** What a locked window may be asked of the vault, with inputs that an open vault would answer. */
async function answersOfVault(amparo: Amparo): Promise<string[]> {
  const names = Object.keys(vaultRoutes).filter((name) => !openToAll.includes(name));
  return amparo.page.evaluate(async (routes) => {
    const id = '01900000-0000-7000-8000-000000000000';
    const inputs = [undefined, {}, { id }, { caseFileId: id }, { text: 'a' }, { id, revision: 1 }];
    const answered: string[] = [];
    for (const route of routes) {
      const codes = await Promise.all(
        inputs.map(async (input) => {
          const result = await window.amparo.request({ id: crypto.randomUUID(), route, input });
          return result.ok ? 'answered' : result.error.code;
        }),
      );
      if (codes.some((code) => code !== 'VAULT_LOCKED' && code !== 'INVALID_INPUT')) {
        answered.push(`${route}: ${codes.join(' ')}`);
      }
    }
    return answered;
  }, names);
}

/** Lets the clocks of the shell run ahead: `wall` and `steady` in ms. */
function shiftClocks(amparo: Amparo, wall: number, steady: number): Promise<void> {
  return amparo.app.evaluate(
    (_electron, [ahead, further]) => {
      const [date, monotonic] = [Date.now.bind(Date), performance.now.bind(performance)];
      Date.now = () => date() + ahead;
      performance.now = () => monotonic() + further;
    },
    [wall, steady] as const,
  );
}

function emit(amparo: Amparo, signal: string): Promise<unknown> {
  return amparo.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name as 'suspend'), signal);
}

function killProcess(name: string) {
  return async (amparo: Amparo) => {
    const found = (await amparo.processes()).find((one) => one.name === name);
    process.kill(found?.pid ?? 0, 'SIGKILL');
  };
}

const hour = 60 * 60 * 1000;
type Trigger = readonly [what: string, cause: LockCause, pull: (amparo: Amparo) => Promise<unknown>];
const triggers: readonly Trigger[] = [
  ['the button', 'button', (amparo) => amparo.page.getByRole('button', { name: 'Lock' }).first().click()],
  [
    'Ctrl+L',
    'button',
    // The page is gone before the key comes up again.
    (amparo) => amparo.page.keyboard.press('ControlOrMeta+l').catch(() => undefined),
  ],
  [
    'the menu',
    'button',
    (amparo) =>
      amparo.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('vault.lock')?.click()),
  ],
  ['a sleep that nobody announced', 'clock-jump', (amparo) => shiftClocks(amparo, 31_000, 0)],
  [
    'a locked screen seen by asking',
    'screen-lock',
    (amparo) =>
      amparo.app.evaluate(({ powerMonitor }) => {
        const ask = powerMonitor.getSystemIdleState.bind(powerMonitor);
        powerMonitor.getSystemIdleState = () => {
          powerMonitor.getSystemIdleState = ask;
          return 'locked';
        };
      }),
  ],
  ['a locked screen that is announced', 'screen-lock', (amparo) => emit(amparo, 'lock-screen')],
  ['another user at the computer', 'screen-lock', (amparo) => emit(amparo, 'user-did-resign-active')],
  ['the computer going to sleep', 'suspend', (amparo) => emit(amparo, 'suspend')],
  ['the computer shutting down', 'quit', (amparo) => emit(amparo, 'shutdown')],
  ['the death of the vault process', 'process-ended', killProcess('Amparo vault')],
  ['the death of the page', 'process-ended', killProcess('Tab')],
  [
    // Last: from here on nobody has been at the computer for an hour.
    'an hour without input',
    'idle',
    async (amparo) => {
      await amparo.app.evaluate(({ powerMonitor }) => {
        powerMonitor.getSystemIdleTime = () => 3600;
      });
      await shiftClocks(amparo, hour, hour);
    },
  ],
];

test('whatever locks: page and vault process are gone, and nothing of the vault is answered', async ({
  amparo,
}) => {
  test.setTimeout(300_000);
  await amparo.launch();
  const folder = await amparo.createVault();
  for (const [what, cause, pull] of triggers) {
    await test.step(`locked by ${what}`, async () => {
      // The page of the lock screen learns that way that the vault is open.
      await amparo.page.reload();
      await amparo.page.getByRole('button', { name: 'Lock' }).first().waitFor();
      await expect.poll(async () => (await holders(amparo)).length).toBe(2);
      const before = await holders(amparo);

      await pull(amparo);

      await expectLocked(amparo, cause);
      await expect.poll(() => before.filter(isAlive)).toEqual([]);
      expect(await answersOfVault(amparo)).toEqual([]);
      expect(await amparo.unlock(folder)).toMatchObject({ ok: true, value: { folder } });
    });
  }
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
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

test('a page is told before the lock: answers that were typed a moment before are there again', async ({
  amparo,
}) => {
  await amparo.launch();
  const folder = await amparo.createVault();
  const vault = new VaultPage(amparo);
  const person = () => vault.page.getByRole('dialog').getByRole('textbox', { name: /^Person/ });
  const openDialog = async () => {
    await vault.page.reload();
    await vault.expectInside();
    await vault.page.keyboard.press('Control+n');
    await expect(person()).toBeVisible();
  };
  await openDialog();
  await person().fill('Saved in time');
  await amparo.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expectLocked(amparo, 'suspend');
  await amparo.unlock(folder);
  await openDialog();
  await expect(person()).toHaveValue('Saved in time');
  expect(amparo.filesWith(['Saved in time', passphrase])).toEqual([]);
});

test('what was copied from the app leaves the clipboard at the lock, what another program copied stays', async ({
  amparo,
}) => {
  const clipboard = () => amparo.app.evaluate(({ clipboard: held }) => held.readText());
  await amparo.launch();
  const folder = await amparo.createVault();
  await amparo.page.reload();
  const copyTitle = async () => {
    await amparo.page.getByRole('heading', { level: 1 }).first().selectText();
    await amparo.page.keyboard.press('ControlOrMeta+c');
    await expect.poll(clipboard).not.toBe('');
    // Answered when the shell has found what was copied. The page says so too, on a busy machine a little later: what another
    // program copied while the shell still looks would count as ours.
    for (let count = 0; count < 3; count += 1) await amparo.request('session.copied', undefined);
  };
  await copyTitle();
  await amparo.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expectLocked(amparo, 'suspend');
  await expect.poll(clipboard).toBe('');

  await amparo.unlock(folder);
  await amparo.page.reload();
  await copyTitle();
  await amparo.app.evaluate(({ clipboard: held }) => held.writeText('a line of another program'));
  await amparo.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expectLocked(amparo, 'suspend');
  expect(await clipboard()).toBe('a line of another program');
});

test('an error in the shell puts no dialog before the lock', async ({ amparo }) => {
  await amparo.launch();
  await amparo.createVault();
  await amparo.app.evaluate(({ BrowserWindow, powerMonitor }) => {
    BrowserWindow.getAllWindows()[0]?.once('closed', () => {
      throw new Error('provoked');
    });
    powerMonitor.emit('suspend');
  });
  await expectLocked(amparo, 'suspend');
  expect(amparo.filesWith(['provoked'])).toEqual([]);
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
