/**
 * A job of this window that outlives the screen on which it was begun: its progress can be looked at from anywhere, and
 * what it gave stays until somebody has seen it. One at a time of its kind; ends with the window.
 */
import { useSyncExternalStore } from 'react';
import type { AppError } from '@shared/ipc/error';
import type { InputOf, JobName, OutputOf } from '@shared/ipc/routes';
import { errorOf, request } from './api';

export type KeptState<Name extends JobName> =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly input: InputOf<Name>;
      readonly done: number;
      /** 0: not known yet. */
      readonly total: number;
      readonly startedAt: number;
      /** It ends as soon as what is under way is whole. */
      readonly cancelled: boolean;
    }
  | { readonly kind: 'ended'; readonly input: InputOf<Name>; readonly result: OutputOf<Name> }
  | { readonly kind: 'failed'; readonly input: InputOf<Name>; readonly error: AppError };

export class KeptJob<Name extends JobName> {
  #state: KeptState<Name> = { kind: 'idle' };
  #controller = new AbortController();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly route: Name,
    private readonly now: () => number = Date.now,
  ) {}

  readonly read = (): KeptState<Name> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Never rejects: the failure is a state. While one runs, nothing is begun. */
  async start(input: InputOf<Name>): Promise<KeptState<Name>> {
    if (this.#state.kind === 'running') return this.#state;
    this.#controller = new AbortController();
    const running = { kind: 'running', input, startedAt: this.now() } as const;
    this.#set({ ...running, done: 0, total: 0, cancelled: false });
    try {
      const result = await request(this.route, input, {
        signal: this.#controller.signal,
        onProgress: (done, total) =>
          this.#set({ ...running, done, total, cancelled: this.#controller.signal.aborted }),
      });
      this.#set({ kind: 'ended', input, result });
    } catch (error) {
      this.#set({ kind: 'failed', input, error: errorOf(error) });
    }
    return this.#state;
  }

  cancel(): void {
    this.#controller.abort();
    if (this.#state.kind === 'running') this.#set({ ...this.#state, cancelled: true });
  }

  /** What it gave has been seen. */
  forget(): void {
    if (this.#state.kind !== 'running') this.#set({ kind: 'idle' });
  }

  #set(state: KeptState<Name>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether it runs or has ended, without its progress: for what is large and must not be drawn with each step. */
export function useKeptKind<Name extends JobName>(job: KeptJob<Name>): KeptState<Name>['kind'] {
  return useSyncExternalStore(job.subscribe, () => job.read().kind);
}

export function useKeptJob<Name extends JobName>(job: KeptJob<Name>): KeptState<Name> {
  return useSyncExternalStore(job.subscribe, job.read);
}
