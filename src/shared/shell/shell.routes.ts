import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Language } from '../language/language.schema';
import { Appearance, AppInfo, IdleMinutes, SessionState, VaultPlace } from './shell.schema';
import { commandIds } from './shortcuts';

const Nothing = z.undefined();
const Folder = z.strictObject({ folder: z.string().min(1).max(4096) });

/** Requests that the shell answers itself: none of them holds a row or a key of a vault. */
export const shellRoutes = {
  'app.info': query(Nothing, AppInfo),
  'app.setLanguage': command(z.strictObject({ language: Language }), AppInfo),
  'app.setAppearance': command(z.strictObject({ appearance: Appearance }), AppInfo),
  'app.setIdleMinutes': command(z.strictObject({ minutes: IdleMinutes }), AppInfo),
  /** Holds until the program ends; the next start protects again. */
  'app.setContentProtection': command(z.strictObject({ on: z.boolean() }), AppInfo),

  'vaults.recent': query(Nothing, z.array(VaultPlace)),
  'vaults.forget': command(Folder, z.array(VaultPlace)),
  'vaults.showNames': command(z.strictObject({ on: z.boolean() }), z.array(VaultPlace)),
  /** Asks by dialog for a vault that exists and turns this window to it; null: cancelled. */
  'vaults.choose': command(Nothing, VaultPlace.nullable()),
  /** Asks by dialog where a new vault shall be made or a backup be restored; null: cancelled. Turns nothing. */
  'vaults.chooseFolder': command(Nothing, z.string().nullable()),
  /** Turns this locked window to a vault of the recent list. */
  'vaults.open': command(Folder, SessionState),

  'session.state': query(Nothing, SessionState),
  'session.lock': command(Nothing, Nothing),
  /** The page's answer to `vault.locking`: nothing is unsaved any more. */
  'session.lockReady': command(Nothing, Nothing),
  /** Something of this page has been copied or cut: the lock takes it off the clipboard again. */
  'session.copied': command(Nothing, Nothing),
  /** Runs a command of the registry as if it had been chosen in the menu (palette, buttons). */
  'window.command': command(z.strictObject({ command: z.enum(commandIds) }), Nothing),
} as const;
