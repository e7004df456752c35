import { join } from 'node:path';
import type { exitRoutes } from '@shared/exchange/exit.routes';
import type { Desk } from '../desk/desk';
import { clearing } from '../ipc/clearing';
import type { HandlersFor } from '../ipc/router';
import { civilDay } from '../record/today';
import type { Services } from '../services';
import type { VaultSession } from '../vault/vault.session';
import { ExitService } from './exit.service';

/** The passphrase is proved before anything is asked or written, and overwritten afterwards. */
export function exitHandlers(
  session: VaultSession<Services>,
  desk: Pick<Desk, 'chooseFolder'>,
): HandlersFor<typeof exitRoutes> {
  return {
    'exit.save': ({ passphrase }, { actor, signal, progress }) =>
      clearing([passphrase], async () => {
        await session.changeAccess((access) => access.prove(passphrase));
        const chosen = await desk.chooseFolder();
        if (chosen === undefined) return { saved: false, rows: 0, files: 0 };
        const { store, description } = session.vault;
        const folder = join(chosen, `amparo-export-${civilDay(Date.now())}`);
        const exit = new ExitService(store, session.services.attachment, Date.now);
        const { rows, files } = await exit.write(folder, { signal, progress });
        store.write(actor, 'exit.save', (writer) =>
          writer.note('vault', description.vaultId, { rows, files }),
        );
        return { saved: true, rows, files };
      }),
  };
}
