import { existsSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { demoPassphrase, type demoRoutes } from '@shared/demo/demo.routes';
import { AppError } from '@shared/ipc/error';
import type { RequestContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/router';
import type { Services } from '../services';
import { withFaults } from '../store/faults';
import { LockFile } from '../vault/lock-file';
import type { VaultSession } from '../vault/vault.session';
import { addDemoFiles, demoVault, fillDemo, makeDemoDossiers, writeDemoLetters } from './demo.service';

export function demoHandlers(
  session: VaultSession<Services>,
  parent = join(homedir(), 'Amparo'),
): HandlersFor<typeof demoRoutes> {
  const folder = join(parent, demoVault.name);
  // The handlers of the vault overwrite what they are given, so that each use takes its own.
  const passphrase = () => new TextEncoder().encode(demoPassphrase);
  const make = async (context: RequestContext) => {
    await session.create({ ...demoVault, folder: parent, passphrase: passphrase() }, { demo: true });
    try {
      const { actor } = session.vault;
      await session.services.supporter.prepare();
      const content = fillDemo(session.services, actor);
      const acting = { ...context, actor };
      await addDemoFiles(session.services, content, actor);
      await writeDemoLetters(session.services, content, acting);
      await makeDemoDossiers(session.services, content, acting);
    } catch (error) {
      // Half a demonstration would be opened as a whole one the next time. Nothing in it is anybody's yet.
      session.close();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  };
  const open = async (context: RequestContext) => {
    try {
      await make(context);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'VAULT_EXISTS') throw error;
      await session.unlock(folder, passphrase(), context.progress);
    }
    return session.vault.description;
  };
  return {
    'demo.open': (_input, context) => open(context),
    'demo.renew': (_input, context) => {
      setAside(folder);
      return open(context);
    },
  };
}

/**
 * Renames the folder, so that even what somebody tried out in it is not lost; its vault keeps the passphrase that
 * everybody knows. @throws IN_USE {host, here}, READ_ONLY
 */
function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  new LockFile(folder).release();
  let number = 1;
  while (existsSync(`${folder} (${number})`)) number += 1;
  withFaults(() => renameSync(folder, `${folder} (${number})`));
}
