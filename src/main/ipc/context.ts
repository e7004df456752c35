import type { WireEvent } from '@shared/ipc/events';
import type { Role } from '@shared/user/user.schema';

/** Who acts. Held by the vault process; the page never sends it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Who asks, and as what; null: nobody is signed in, or only to choose a first passphrase. */
export interface Caller {
  readonly actor: Actor;
  readonly role: Role | null;
}

export const nobody: Caller = { actor: { id: '', name: '' }, role: null };

/** What a handler may know about its request: never the raw event, never the window. */
export interface RequestContext {
  readonly actor: Actor;
  /** Aborted when the page cancels, the window closes or the vault locks. */
  readonly signal: AbortSignal;
  /** Reports progress of a job; a no-op for queries and commands. `note` must hold no names. */
  readonly progress: (done: number, total: number, note?: string) => void;
}

/** A request with who asks: what the router looks at before a handler. */
export type CallContext = RequestContext & Caller;

/** Sends an event to the page of this session. */
export type EmitEvent = (event: WireEvent) => void;
