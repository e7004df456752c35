import { z } from 'zod';
import type { WireEvent } from './events';
import type { Result } from './result';
import type { Role } from '../user/user.schema';

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
 * Page to vault process, through a port of their own: the shell outlives a lock, so nothing of the vault may pass through
 * its memory. `call` is counted by the preload and comes back with the answer; `request` may be of any shape.
 */
export const FromPage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('request'), call: z.int(), request: z.unknown() }),
  z.strictObject({ type: z.literal('cancel'), id: z.unknown() }),
]);
export type FromPage = z.infer<typeof FromPage>;

/** Vault process to page. */
export type ToPage =
  { type: 'response'; call: number; result: Result<unknown> } | { type: 'event'; event: WireEvent };

/**
 * Shell to vault process. `pagePort` and `typesetPort` carry a MessagePort beside the message. `request` is one of the
 * shell's own: a piece of a file for the viewer.
 */
export type ToVault =
  /** `first`: whose passphrase is tried before the others': those who used a vault on this computer last. */
  | { type: 'pagePort'; first: readonly string[] }
  | { type: 'request'; request: WireRequest }
  /** The page is gone: every job of its is aborted. */
  | { type: 'cancelAll' }
  /** The shell has taken note of `opened` or `restored`. */
  | { type: 'noted' }
  /** Answers `openTypeset`; `lane` says which of the typeset processes is meant, from 0. */
  | { type: 'typesetPort'; lane: number }
  | { type: 'deskResult'; id: string; result: Result<unknown> };

/** Vault process to shell. `desk` asks for what only the shell can do: dialogs, printing. */
export type FromVault =
  | { type: 'ready' }
  | { type: 'response'; id: string; result: Result<unknown> }
  /** The vault at `folder` was opened: from now on the lock triggers count, and it becomes the first recent vault. */
  | { type: 'opened'; folder: string; userId: string; role: Role | null }
  /** A vault was restored to `folder`: it becomes the first recent vault, so that the page may open it. */
  | { type: 'restored'; folder: string }
  /** An unexpected error was answered with this number. */
  | { type: 'incident'; id: string; kind: string }
  /** A new typeset process is wanted in this lane; the one there before is ended. */
  | { type: 'openTypeset'; lane: number }
  | { type: 'endTypeset'; lane: number }
  | { type: 'desk'; id: string; action: string; input: unknown };
