import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentChunkTable, attachmentTable } from '../main/attachment/attachment.table';
import { openDatabase } from '../main/store/open';
import type { OpenVault } from '../main/vault/vault.service';
import { goodPassphrase, hashable, makeVault } from '../main/vault/vault.testkit';
import { runCommand } from './run';

async function run(args: string[], passphrase: string | undefined = goodPassphrase) {
  const lines: string[] = [];
  const code = await runCommand(args, {
    say: (line) => lines.push(line),
    complain: (line) => lines.push(line),
    askSecret: () => Promise.resolve(undefined),
    environment: passphrase === '' ? {} : { AMPARO_PASSPHRASE: passphrase },
  });
  return { code, text: lines.join('\n') };
}

function attach(vault: OpenVault, content: Buffer): void {
  vault.store.write(vault.actor, 'attachment.add', (writer) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const row = writer.insert(attachmentTable, {
      name: 'Акт.pdf',
      mime: 'application/pdf',
      size: content.length,
      sha256,
    });
    writer.orm
      .insert(attachmentChunkTable)
      .values({ attachmentId: row.id, position: 0, bytes: content })
      .run();
  });
}

/** A vault, closed, after `change` was made in its database behind the back of the services. */
async function changedVault(change: string): Promise<string> {
  const { vault, folder } = await makeVault();
  attach(vault, Buffer.alloc(5000, 7));
  const key = Buffer.from(vault.pageKey);
  vault.close();
  const database = openDatabase(join(folder, 'case.db'), key);
  database.pragma('foreign_keys = OFF');
  database.exec(change);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return folder;
}

describe('amparo verify', () => {
  it('says that a sound vault is sound, and leaves it as it was', async () => {
    const folder = await changedVault('select 1');
    const before = hashable(join(folder, 'case.db'));
    const { code, text } = await run(['verify', folder]);
    expect(text).toContain('The vault is sound.');
    expect(text).toMatch(/ok +Attachments +attachments 1, faults 0/);
    expect(text).not.toMatch(/Акт|Aigul/);
    expect(code).toBe(0);
    expect(hashable(join(folder, 'case.db'))).toBe(before);
  });

  it.each([
    [
      'a foreign trigger',
      'create trigger spy after insert on journal begin select 1; end',
      'Tables and triggers',
    ],
    ['an attachment with other bytes', `update attachment_chunk set bytes = x'00'`, 'Attachments'],
    ['an attachment without its bytes', 'delete from attachment_chunk', 'Attachments'],
    ['a chunk of nothing', `insert into attachment_chunk values ('none', 0, x'00')`, 'Attachments'],
    [
      'an edited journal',
      'drop trigger journal_only_erased; update journal set at = 1 where sequence = 2',
      'Chain of the journal',
    ],
  ])('finds %s', async (_what, change, title) => {
    const { code, text } = await run(['verify', await changedVault(change)]);
    expect(text).toMatch(new RegExp(`FAULT +${title}`));
    expect(code).toBe(1);
  });

  it('finds damage of a page and goes on', async () => {
    const folder = await changedVault('select 1');
    const path = join(folder, 'case.db');
    const content = readFileSync(path);
    content[content.length - 2000] = (content[content.length - 2000] ?? 0) ^ 1;
    writeFileSync(path, content);
    const { code, text } = await run(['verify', folder]);
    expect(text).toMatch(/FAULT +Every page authentic +pages \d+, firstBadPage \d+/);
    expect(text).toMatch(/ok +Encryption/);
    expect(code).toBe(1);
  });

  it('tells why it cannot check', async () => {
    const { vault, folder } = await makeVault();
    expect(await run(['verify', folder])).toMatchObject({ code: 1, text: expect.stringContaining('IN_USE') });
    vault.close();
    expect(await run(['verify', folder], 'wrong')).toMatchObject({
      code: 1,
      text: expect.stringContaining('WRONG_PASSPHRASE'),
    });
    expect(await run(['verify', join(folder, 'none')])).toMatchObject({
      code: 1,
      text: expect.stringContaining('NOT_A_VAULT'),
    });
    expect((await run(['verify', folder], '')).code).toBe(2);
    expect((await run(['verify'])).code).toBe(2);
    expect((await run(['verify', folder, '--fast'])).code).toBe(2);
    expect((await run(['erase'])).code).toBe(2);
    expect((await run(['--help'])).text).toContain('verify VAULT');
  });
});
