/** Types of electron-path.mjs, for the end-to-end tests and the bench. */
export interface ElectronRuntime {
  /** Named by the environment, downloaded, or the offline fallback. */
  readonly kind: 'given' | 'official' | 'offline';
  readonly executable: string;
  readonly folder: string;
}

/** Undefined before set-up. */
export function findElectron(): ElectronRuntime | undefined;

/** @throws Error before set-up */
export function getElectron(): ElectronRuntime;

/** Switches that this machine needs, to be put after the app folder. */
export function electronSwitches(): string[];
