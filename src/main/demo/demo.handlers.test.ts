import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPassphrase } from '@shared/demo/demo.routes';
import { installDirectories } from '../authority/starter-directory';
import { deriveRows } from '../derive';
import { nobody } from '../ipc/context';
import { createServices, type Services } from '../services';
import { createVault } from '../vault/vault.service';
import { VaultSession } from '../vault/vault.session';
import { bytes, codeOf, hashable, quickKdf, temporaryFolder } from '../vault/vault.testkit';
import { demoHandlers } from './demo.handlers';
import { demoVault } from './demo.service';

const context = {
  ...nobody,
  signal: new AbortController().signal,
  progress: () => undefined,
};

/** Without a typesetter: making a demonstration fails at its first issued letter. */
function setUp(parent = temporaryFolder()) {
  const vault = { kdf: quickKdf, store: { derive: deriveRows } };
  const session = new VaultSession<Services>({
    vault,
    compose: ({ store, actor }) => {
      const services = createServices(store);
      installDirectories({ store, ...services }, actor);
      return services;
    },
  });
  const folder = join(parent, demoVault.name);
  const made = () =>
    createVault(
      { ...demoVault, folder: parent, passphrase: bytes(demoPassphrase) },
      { ...vault, demo: true },
    );
  return { session, folder, parent, made, handlers: demoHandlers(session, parent) };
}

describe('the demonstration vault', () => {
  it('that cannot be made whole is not left half made, and the next try begins anew', async () => {
    const { handlers, folder, session } = setUp();
    expect(await codeOf(() => handlers['demo.open'](undefined, context))).toBe('TYPESET_FAILED');
    expect(existsSync(folder)).toBe(false);
    expect(session.isOpen).toBe(false);
    expect(await codeOf(() => handlers['demo.open'](undefined, context))).toBe('TYPESET_FAILED');
  });

  it('that is there is opened as it is', async () => {
    const { handlers, made, session } = setUp();
    const { vault } = await made();
    vault.close();
    expect(await handlers['demo.open'](undefined, context)).toMatchObject({ demo: true });
    session.close();
  });

  it('that cannot be opened is left alone by opening, and set aside when a new one is asked for', async () => {
    const { handlers, made, folder, parent } = setUp();
    const { vault } = await made();
    vault.close();
    const path = join(folder, 'case.db');
    writeFileSync(path, readFileSync(path).subarray(0, 5000));
    const before = hashable(path);
    expect(await codeOf(() => handlers['demo.open'](undefined, context))).toBe('DAMAGED');
    expect(hashable(path)).toBe(before);
    expect(await codeOf(() => handlers['demo.renew'](undefined, context))).toBe('TYPESET_FAILED');
    expect(readdirSync(parent)).toEqual([`${demoVault.name} (1)`]);
    expect(hashable(join(`${folder} (1)`, 'case.db'))).toBe(before);
  });

  it('that somebody has open is not set aside', async () => {
    const { handlers, made, parent } = setUp();
    const { vault } = await made();
    expect(await codeOf(() => handlers['demo.renew'](undefined, context))).toBe('IN_USE');
    vault.close();
    expect(readdirSync(parent)).toEqual([demoVault.name]);
  });
});
