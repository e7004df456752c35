import type { backupRoutes } from '@shared/backup/backup.routes';
import type { HandlersFor } from '../ipc/router';
import type { Desk } from '../desk/desk';
import type { VaultSession } from '../vault/vault.session';
import { backupExtension } from './backup-file';
import { BackupService, restoreBackup } from './backup.service';
import type { BackupRunner } from './backup.thread';

export function backupHandlers(
  session: VaultSession<unknown>,
  desk: Pick<Desk, 'chooseFile'>,
  restored: (folder: string) => void,
  runner: BackupRunner,
): HandlersFor<typeof backupRoutes> {
  const service = () => new BackupService(session.vault, runner);
  return {
    'backup.now': ({ path }, pace) => service().make(path, pace),
    'backup.verify': ({ file }, pace) => service().verify(file, pace),
    'backup.restore': async ({ file, folder }, pace) => {
      const made = await restoreBackup(file, folder, pace);
      restored(made.folder);
      return made;
    },
    'backup.state': () => service().getState(),
    'backup.chooseFile': async () =>
      (await desk.chooseFile({ extensions: [backupExtension.slice(1)] })) ?? null,
  };
}
