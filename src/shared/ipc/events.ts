import type { Language } from '../language/language.schema';

/** What main tells the page unasked. Plain types: main builds them and main is trusted. */
export type WireEvent =
  /** A transaction was written; `tables` lets the page refresh what it shows. */
  | { name: 'store.written'; tables: string[] }
  | { name: 'job.progress'; id: string; done: number; total: number; note?: string }
  /** The vault locks at once: hand over what is unsaved, then answer `session.lockReady` (800 ms at most). */
  | { name: 'vault.locking'; cause: LockCause }
  /** A menu item or global shortcut was chosen; `command` is an id of the shortcut registry. */
  | { name: 'command'; command: string }
  | { name: 'appearance'; dark: boolean }
  /** The language of the interface was changed, perhaps from another window. */
  | { name: 'language'; language: Language };

export const lockCauses = [
  'button',
  'idle',
  'suspend',
  'screen-lock',
  'clock-jump',
  'quit',
  'process-ended',
] as const;
export type LockCause = (typeof lockCauses)[number];
