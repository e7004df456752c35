import { z } from 'zod';
import { query } from '../ipc/route';

export const systemRoutes = {
  /** Whether the processes behind the page answer; works while the vault is locked. */
  'system.health': query(z.undefined(), z.object({ vaultProcess: z.boolean(), typesetProcess: z.boolean() })),
} as const;
