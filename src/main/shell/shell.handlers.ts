import { app, dialog, nativeTheme } from 'electron';
import { AppError } from '@shared/ipc/error';
import type { AppInfo } from '@shared/shell/shell.schema';
import type { shellRoutes } from '@shared/shell/shell.routes';
import type { CommandId } from '@shared/shell/shortcuts';
import type { HandlersFor } from '../ipc/router';
import type { Session } from './session';
import { findVaultFolder } from './vaults';

export interface ShellActions {
  readonly info: () => AppInfo;
  readonly setLanguage: (language: AppInfo['language']) => void;
  readonly setAppearance: (appearance: AppInfo['appearance']) => void;
  readonly setIdleMinutes: (minutes: number) => void;
  readonly setContentProtection: (on: boolean) => void;
  readonly setShowNames: (on: boolean) => void;
  /** Turns `session` to `folder`, or brings up the window that has it open already. */
  readonly openVault: (session: Session, folder: string) => void;
  readonly recent: () => { folder: string; name: string | null }[];
  readonly forgetVault: (folder: string) => void;
  readonly place: (folder: string) => { folder: string; name: string | null };
  readonly runCommand: (session: Session, command: CommandId) => void;
}

type Handlers = HandlersFor<typeof shellRoutes>;

/** The shell's answers to the page of `session`. */
export function shellHandlers(session: Session, actions: ShellActions): Handlers {
  return {
    ...appHandlers(actions),
    ...vaultsHandlers(session, actions),
    ...sessionHandlers(session, actions),
  };
}

function appHandlers(actions: ShellActions) {
  return {
    'app.info': () => actions.info(),
    'app.setLanguage': ({ language }) => {
      actions.setLanguage(language);
      return actions.info();
    },
    'app.setAppearance': ({ appearance }) => {
      actions.setAppearance(appearance);
      return actions.info();
    },
    'app.setIdleMinutes': ({ minutes }) => {
      actions.setIdleMinutes(minutes);
      return actions.info();
    },
    'app.setContentProtection': ({ on }) => {
      actions.setContentProtection(on);
      return actions.info();
    },
  } satisfies Partial<Handlers>;
}

function vaultsHandlers(session: Session, actions: ShellActions) {
  return {
    'vaults.recent': () => actions.recent(),
    'vaults.forget': ({ folder }) => {
      actions.forgetVault(folder);
      return actions.recent();
    },
    'vaults.showNames': ({ on }) => {
      actions.setShowNames(on);
      return actions.recent();
    },
    'vaults.choose': async () => {
      const chosen = await chooseFolder(session);
      if (chosen === undefined) return null;
      const folder = findVaultFolder(chosen);
      if (folder === undefined) throw new AppError('NOT_A_VAULT');
      actions.openVault(session, folder);
      return actions.place(folder);
    },
    'vaults.chooseFolder': async () => (await chooseFolder(session)) ?? null,
    'vaults.open': ({ folder }) => {
      // A page names only folders that the person chose before: it cannot probe the disk.
      if (!actions.recent().some((place) => place.folder === folder)) throw new AppError('NOT_FOUND');
      if (findVaultFolder(folder) === undefined) throw new AppError('NOT_A_VAULT');
      actions.openVault(session, folder);
      return session.state;
    },
  } satisfies Partial<Handlers>;
}

function sessionHandlers(session: Session, actions: ShellActions) {
  return {
    'session.state': () => session.state,
    'session.lock': async () => {
      // Not awaited: the page that asks is destroyed by what it asks for.
      void session.lock('button');
      return undefined;
    },
    'session.lockReady': () => {
      session.sayFarewell();
      return undefined;
    },
    'session.copied': async () => {
      await session.noteCopy();
      return undefined;
    },
    'window.command': ({ command }) => {
      actions.runCommand(session, command);
      return undefined;
    },
  } satisfies Partial<Handlers>;
}

/** The folder that the person chose; undefined: cancelled. */
export async function chooseFolder(session: Session): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(session.window, {
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? undefined : filePaths[0];
}

export function describeApp(settings: {
  language: AppInfo['language'];
  appearance: AppInfo['appearance'];
  idleMinutes: number;
  contentProtection: boolean;
  showVaultNames: boolean;
}): AppInfo {
  const platforms: Partial<Record<NodeJS.Platform, AppInfo['platform']>> = {
    darwin: 'mac',
    win32: 'windows',
  };
  return {
    ...settings,
    version: app.getVersion(),
    platform: platforms[process.platform] ?? 'linux',
    dark: nativeTheme.shouldUseDarkColors,
  };
}
