/**
 * The channels between page and shell; a feature never adds another. Apart from wire.ts so that the preload bundles no
 * validator.
 */
export const requestChannel = 'request';
export const cancelChannel = 'cancel';
export const eventChannel = 'event';
/** Asks for a port to the vault process; it comes by `portChannel`, also unasked when that process is replaced. */
export const connectChannel = 'connect';
export const portChannel = 'port';

/** The first part of the names of the routes that the shell answers itself. */
const shellGroups: readonly string[] = ['app', 'vaults', 'session', 'window'];

/** Every other route is the vault process's to answer, past the shell. */
export function isShellRoute(route: string): boolean {
  return shellGroups.includes(route.split('.', 1)[0] ?? '');
}
