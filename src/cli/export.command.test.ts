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
