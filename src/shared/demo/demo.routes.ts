import { z } from 'zod';
import { job } from '../ipc/route';
import { VaultDescription } from '../vault/vault.schema';

/**
 * Of every demonstration vault: it holds nothing but public and invented facts, and the lock screen shows it. A real
 * vault can never have it: it is in no way secret.
 */
export const demoPassphrase = 'anyone may open this demonstration vault';

export const demoRoutes = {
  /**
   * Before opening. Opens the demonstration vault of this account, making it when there is none.
   * IN_USE {host}, DISK_FULL, READ_ONLY, and as `vault.unlock`.
   */
  'demo.open': job(z.undefined(), VaultDescription),
  /** Before opening. The demonstration vault that is there is set aside under another name and a new one made. */
  'demo.renew': job(z.undefined(), VaultDescription),
} as const;
