import { z } from 'zod';
import { lockCauses } from '../ipc/events';
import { Language } from '../language/language.schema';

export const Appearance = z.enum(['light', 'dark', 'system']);
export type Appearance = z.infer<typeof Appearance>;

/** Minutes without input after which the vault locks; there is no "never" (security.md 3.7). */
export const IdleMinutes = z.int().min(1).max(30);

/** What a page may know about the program and this computer. */
export const AppInfo = z.object({
  version: z.string(),
  platform: z.enum(['linux', 'mac', 'windows']),
  language: Language,
  appearance: Appearance,
  /** What `appearance` comes to now. */
  dark: z.boolean(),
  idleMinutes: IdleMinutes,
  /** Screen capture is refused where the system can do so. */
  contentProtection: z.boolean(),
  /** Names of vaults are shown while they are closed. */
  showVaultNames: z.boolean(),
});
export type AppInfo = z.infer<typeof AppInfo>;

/** A vault by its folder. `name` is the folder's own name, or null when names of vaults are not shown. */
export const VaultPlace = z.object({ folder: z.string(), name: z.string().nullable() });
export type VaultPlace = z.infer<typeof VaultPlace>;

export const SessionState = z.object({
  /** The vault this window belongs to; null before one is chosen. */
  vault: VaultPlace.nullable(),
  unlocked: z.boolean(),
  /** Why the window was locked; null on a first start. */
  lockedBy: z.enum(lockCauses).nullable(),
});
export type SessionState = z.infer<typeof SessionState>;
