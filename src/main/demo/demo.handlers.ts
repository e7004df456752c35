import { homedir } from 'node:os';
import { join } from 'node:path';
import { demoPassphrase, type demoRoutes } from '@shared/demo/demo.routes';
import { AppError } from '@shared/ipc/error';
import type { HandlersFor } from '../ipc/router';
import type { Services } from '../services';
import type { VaultSession } from '../vault/vault.session';
import { addDemoFiles, demoVault, fillDemo, makeDemoDossiers, writeDemoLetters } from './demo.service';

export function demoHandlers(session: VaultSession<Services>): HandlersFor<typeof demoRoutes> {
  // The handlers of the vault overwrite what they are given, so that each use takes its own.
  const passphrase = () => new TextEncoder().encode(demoPassphrase);
  return {
    'demo.open': async (_input, context) => {
      const folder = join(homedir(), 'Amparo');
      try {
        await session.create({ ...demoVault, folder, passphrase: passphrase() }, { demo: true });
        const { actor } = session.vault;
        const content = fillDemo(session.services, actor);
        const acting = { ...context, actor };
        await addDemoFiles(session.services, content, actor);
        await writeDemoLetters(session.services, content, acting);
        await makeDemoDossiers(session.services, content, acting);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'VAULT_EXISTS') throw error;
        await session.unlock(join(folder, demoVault.name), passphrase());
      }
      return session.vault.description;
    },
  };
}
