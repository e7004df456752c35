import type { WireEvent } from '@shared/ipc/events';

/** Who acts. Held by the vault process; the page never sends it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** What a handler may know about its request: never the raw event, never the window. */
export interface RequestContext {
  readonly actor: Actor;
  /** Aborted when the page cancels, the window closes or the vault locks. */
  readonly signal: AbortSignal;
  /** Reports progress of a job; a no-op for queries and commands. `note` must hold no names. */
  readonly progress: (done: number, total: number, note?: string) => void;
}

/** Sends an event to the page of this session. */
export type EmitEvent = (event: WireEvent) => void;
