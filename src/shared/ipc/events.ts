/** What main tells the page unasked. Plain types: main builds them and main is trusted. */
export type WireEvent =
  /** A transaction was written; `tables` lets the page refresh what it shows. */
  | { name: 'store.written'; tables: string[] }
  | { name: 'job.progress'; id: string; done: number; total: number; note?: string }
  /** The vault was locked by `cause`; the page is about to be destroyed. */
  | { name: 'vault.locked'; cause: LockCause }
  /** A menu item or global shortcut was chosen; `command` is an id of the shortcut registry. */
  | { name: 'command'; command: string }
  | { name: 'appearance'; dark: boolean };

export type LockCause =
  'button' | 'idle' | 'suspend' | 'screen-lock' | 'clock-jump' | 'quit' | 'process-ended';
