import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { goodPassphrase, makeVault } from '../main/vault/vault.testkit';
import { runCommand } from './run';

async function run(args: string[], passphrase = goodPassphrase) {
  const lines: string[] = [];
  const code = await runCommand(args, {
    say: (line) => lines.push(line),
    complain: (line) => lines.push(line),
    askSecret: () => Promise.resolve(undefined),
    environment: { AMPARO_PASSPHRASE: passphrase },
  });
  return { code, text: lines.join('\n') };
}

it('writes everything in a vault into a new folder, and says that it is not encrypted', async () => {
  const { vault, folder } = await makeVault();
  vault.close();
  const out = join(dirname(folder), 'out');
  expect((await run(['export', folder, '--out', out], 'wrong one')).code).toBe(1);
  expect(existsSync(out)).toBe(false);
  const { code, text } = await run(['export', folder, '--out', out]);
  expect(code).toBe(0);
  expect(text).toContain('NOT encrypted');
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toContain('amparo-exit');
  expect(readFileSync(join(out, 'tables', 'journal.jsonl'), 'utf8')).toContain('vault.create');
  // Nothing is overwritten.
  expect(await run(['export', folder, '--out', out])).toMatchObject({
    code: 1,
    text: expect.stringContaining('TARGET_EXISTS') as string,
  });
  expect((await run(['export', folder])).code).toBe(2);
});

it('makes a new vault of what it wrote, with a passphrase of its own', async () => {
  const { vault, folder } = await makeVault();
  vault.close();
  const out = join(dirname(folder), 'out');
  await run(['export', folder, '--out', out]);
  const made = ['import', out, '--out', dirname(folder), '--name', 'Second', '--user', 'Dana'];
  expect((await run(made, 'short')).text).toContain('WEAK_PASSPHRASE');
  const { code, text } = await run(made, 'crane orbit velvet tundra lamp');
  expect(code).toBe(0);
  expect(text).toMatch(/Recovery key/u);
  const second = /files in (.+)$/mu.exec(text)?.[1] ?? '';
  expect((await run(['verify', second], 'crane orbit velvet tundra lamp')).text).toContain(
    'The vault is sound.',
  );
  expect(await run(['import', folder, '--out', out, '--name', 'X', '--user', 'Y'])).toMatchObject({
    code: 1,
  });
  expect((await run(['import', out])).code).toBe(2);
});
