/**
 * What the sessions share: settings, places of vaults, the way in for requests. One object per program, made by index.ts.
 */
import type { BrowserWindow } from 'electron';
import type { Result } from '@shared/ipc/result';
import type { Router } from '../ipc/router';
import type { CopiedText } from './copied-text';
import type { Log } from './log';
import type { Session } from './session';
import type { SettingsFile } from './settings';
import type { RecentVaults } from './vaults';
import type { WindowParts } from './window';

export interface Shell {
  readonly log: Log;
  readonly settings: SettingsFile;
  readonly vaults: RecentVaults;
  readonly windowParts: WindowParts;
  readonly copied: CopiedText;
  readonly programs: { readonly vault: string; readonly typeset: string };
  /** What both programs are started with. */
  readonly programArguments: string[];
  readonly forkOptions: Electron.ForkOptions;
  /** Which session a page belongs to, by the id of its web contents. */
  readonly contentsOf: Map<number, Session>;
  readonly routerFor: (session: Session) => Router;
  readonly answerDesk: (session: Session, action: string, input: unknown) => Promise<Result<unknown>>;
  readonly windowMade: (session: Session, window: BrowserWindow) => void;
  /** A session was unlocked, locked or turned: menus follow. */
  readonly stateChanged: () => void;
  readonly forget: (session: Session) => void;
}
