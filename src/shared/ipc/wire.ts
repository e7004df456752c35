import { z } from 'zod';
import type { WireEvent } from './events';
import type { Result } from './result';

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

/**
 * How many typeset processes a session may have. Two set a batch of letters 1.7 times as fast as one; the second is
 * started when there is work for both and ends when it has had none for a while.
 */
export const typesetLanes = 2;

/**
 * Shell to vault process. `typesetPort` answers `openTypeset`: it carries a MessagePort to a new typeset process beside
 * the message; letters go through it, past the shell. `lane` says which of the typeset processes is meant, from 0.
 */
export type ToVault =
  | { type: 'request'; request: WireRequest }
  | { type: 'cancel'; id: string }
  /** The page that asked is gone: every job of its is aborted. */
  | { type: 'cancelAll' }
  | { type: 'typesetPort'; lane: number }
  | { type: 'deskResult'; id: string; result: Result<unknown> };

/** Vault process to shell. `desk` asks for what only the shell can do: dialogs, printing. */
export type FromVault =
  | { type: 'ready' }
  | { type: 'response'; id: string; result: Result<unknown> }
  | { type: 'event'; event: WireEvent }
  /** The vault at `folder` was opened: from now on the lock triggers count, and it becomes the first recent vault. */
  | { type: 'opened'; folder: string }
  /** A vault was restored to `folder`: it becomes the first recent vault, so that the page may open it. */
  | { type: 'restored'; folder: string }
  /** A new typeset process is wanted in this lane; the one there before is ended. */
  | { type: 'openTypeset'; lane: number }
  | { type: 'endTypeset'; lane: number }
  | { type: 'desk'; id: string; action: string; input: unknown };
