/**
 * Files on their way into the vault, of this window: one after the other, so that the first is there soon. Goes on when
 * the screen that began it is left; ends with the window.
 */
import { useSyncExternalStore } from 'react';
import type { AddedFile, FilePlace } from '@shared/evidence/evidence.schema';
import type { AppError } from '@shared/ipc/error';
import { errorOf } from '../ipc/api';
import type { FileSource } from './file-source';

export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'done'; readonly result: AddedFile }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface ImportItem {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly place: FilePlace;
  readonly state: ImportState;
}

export interface ImportProgress {
  /** Files that are waiting or running. */
  readonly left: number;
  readonly files: number;
  readonly done: number;
  readonly total: number;
  /** Bytes a second since the first of them began; 0: not known yet. */
  readonly rate: number;
}

interface Job {
  item: ImportItem;
  readonly source: FileSource;
  readonly controller: AbortController;
}

export class ImportQueue {
  #jobs: Job[] = [];
  #items: readonly ImportItem[] = [];
  #listeners = new Set<() => void>();
  #count = 0;
  #running = false;
  #startedAt = 0;
  #doneBefore = 0;

  constructor(private readonly now: () => number = Date.now) {}

  readonly read = (): readonly ImportItem[] => this.#items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(sources: readonly FileSource[], place: FilePlace): void {
    for (const source of sources) {
      this.#count += 1;
      const { name, size } = source;
      const item: ImportItem = { id: this.#count, name, size, place, state: { kind: 'waiting' } };
      this.#jobs.push({ item, source, controller: new AbortController() });
    }
    this.#tell();
    void this.#run();
  }

  cancel(id: number): void {
    const job = this.#jobs.find(({ item }) => item.id === id);
    job?.controller.abort();
    if (job?.item.state.kind === 'waiting') this.#jobs = this.#jobs.filter((one) => one !== job);
    this.#tell();
  }

  cancelAll(): void {
    for (const { item } of this.#jobs) this.cancel(item.id);
  }

  /** Takes a line out of the list of what has ended. */
  forget(id: number): void {
    this.#jobs = this.#jobs.filter(({ item }) => item.id !== id || isOpen(item));
    this.#tell();
  }

  /** Clears the list of what has ended. */
  clear(): void {
    this.#jobs = this.#jobs.filter(({ item }) => isOpen(item));
    this.#tell();
  }

  progress(): ImportProgress {
    const open = this.#items.filter(isOpen);
    const done = this.#done();
    const seconds = (this.now() - this.#startedAt) / 1000;
    return {
      left: open.length,
      files: this.#items.length,
      done,
      total: this.#items.filter(hasNotFailed).reduce((total, { size }) => total + size, 0),
      rate: open.length > 0 && seconds > 0.5 ? Math.max(0, done - this.#doneBefore) / seconds : 0,
    };
  }

  /** Bytes that are in the vault: of a file that failed there are none. */
  #done(): number {
    const sizeOf = ({ size, state }: ImportItem) =>
      state.kind === 'done' ? size : state.kind === 'running' ? state.done : 0;
    return this.#items.reduce((total, item) => total + sizeOf(item), 0);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#startedAt = this.now();
    // The list still shows what came earlier.
    this.#doneBefore = this.#done();
    for (let job = this.#next(); job !== undefined; job = this.#next()) await this.#runOne(job);
    this.#running = false;
  }

  #next(): Job | undefined {
    return this.#jobs.find(({ item }) => item.state.kind === 'waiting');
  }

  async #runOne(job: Job): Promise<void> {
    const set = (state: ImportState) => {
      job.item = { ...job.item, state };
      this.#tell();
    };
    set({ kind: 'running', done: 0 });
    try {
      const { place } = job.item;
      const result = await job.source.send(place, job.controller.signal, (done) =>
        set({ kind: 'running', done }),
      );
      set({ kind: 'done', result });
    } catch (error) {
      set({ kind: 'failed', error: errorOf(error) });
    }
  }

  #tell(): void {
    this.#items = this.#jobs.map(({ item }) => item);
    for (const listener of this.#listeners) listener();
  }
}

export function isOpen({ state }: Pick<ImportItem, 'state'>): boolean {
  return state.kind === 'waiting' || state.kind === 'running';
}

function hasNotFailed({ state }: ImportItem): boolean {
  return state.kind !== 'failed';
}

/** One queue a window. */
export const imports = new ImportQueue();

export function useImports(): readonly ImportItem[] {
  return useSyncExternalStore(imports.subscribe, imports.read);
}
