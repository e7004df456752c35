import { z } from 'zod';
import type { WireEvent } from './events';
import type { Result } from './result';

/** The one request channel and the one event channel between page and shell; a feature never adds another. */
export const requestChannel = 'request';
export const cancelChannel = 'cancel';
export const eventChannel = 'event';

/** A request as it leaves the page. `id` is made by the page, names the job in progress events and cancels it. */
export const WireRequest = z.strictObject({
  id: z.string().min(1).max(64),
  route: z.string().min(1).max(64),
  input: z.unknown(),
});
export type WireRequest = z.infer<typeof WireRequest>;

/** What the preload exposes as `window.amparo`: no more than this, for ever. */
export interface AmparoBridge {
  request(request: WireRequest): Promise<Result<unknown>>;
  cancel(id: string): void;
  onEvent(listener: (event: WireEvent) => void): () => void;
}

/** Shell to vault process. */
export type ToVault =
  | { type: 'request'; request: WireRequest }
  | { type: 'cancel'; id: string }
  | { type: 'deskResult'; id: string; result: Result<unknown> };

/** Vault process to shell. `desk` asks for what only the shell can do: dialogs, printing, the recent list. */
export type FromVault =
  | { type: 'ready' }
  | { type: 'response'; id: string; result: Result<unknown> }
  | { type: 'event'; event: WireEvent }
  | { type: 'desk'; id: string; action: string; input: unknown };
