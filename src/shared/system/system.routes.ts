import { z } from 'zod';
import { query } from '../ipc/route';

export const systemRoutes = {
  /** Whether the process behind the page answers; works while the vault is locked. */
  'system.health': query(z.undefined(), z.object({ vaultProcess: z.boolean() })),
} as const;
