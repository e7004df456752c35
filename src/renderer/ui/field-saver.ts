/**
 * One field that saves itself. Guarantees: what was typed reaches the vault as a draft within `draftAfter`, as a save when the
 * field is left or after `saveAfter` without typing; a save that fails or meets a newer value loses neither side.
 */
import { AppError, type WireError } from '@shared/ipc/error';
import { sameValue as same } from './comparison.rules';
import { keptDraft, readDraft } from './field-draft';
import type { Comparison, FieldReport, Saver, SavingRegistry } from './saving';

export const draftAfter = 250;
export const saveAfter = 1500;

/** A value and the revision of the record that it was read from. */
export interface Stored<T> {
  readonly value: T;
  readonly revision: number;
}

export type FieldState<T> =
  | { kind: 'clean' }
  | { kind: 'typed' | 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; error: WireError }
  | { kind: 'conflict'; error: WireError; theirs: Stored<T> };

export interface FieldView<T> {
  readonly value: T;
  readonly state: FieldState<T>;
  /** The value came from a draft that a lock or a crash left behind. */
  readonly restored: boolean;
}

export interface FieldPorts<T> {
  /** Unique in the vault: "person:<id>:codeName". */
  readonly key: string;
  readonly registry: SavingRegistry;
  /** Against an older revision whose field has changed since: AppError CONFLICT. */
  save(value: T, revision: number): Promise<Stored<T>>;
  load(): Promise<Stored<T>>;
  putDraft(key: string, value: unknown): Promise<void>;
  dropDraft(key: string): Promise<void>;
  /** The record as a whole, where its versions can be compared. */
  readonly comparison?: Comparison;
  /** The role of who is signed in changes nothing here. */
  readonly locked?: boolean;
}

export class FieldSaver<T> implements Saver {
  private view: FieldView<T>;
  private base: Stored<T>;
  private readonly listeners = new Set<() => void>();
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    stored: Stored<T>,
    private readonly ports: FieldPorts<T>,
  ) {
    this.base = stored;
    this.view = { value: stored.value, state: { kind: 'clean' }, restored: false };
  }

  readonly read = (): FieldView<T> => this.view;

  get locked(): boolean {
    return this.ports.locked === true;
  }

  get comparison(): Comparison | undefined {
    return this.ports.comparison;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A newer state of the record came in: shown at once unless something unsaved stands here, which is compared with it. */
  receive(stored: Stored<T>): void {
    if (stored.revision < this.base.revision) return;
    const { kind } = this.view.state;
    if (kind === 'conflict') {
      // The other side took its change back: what stands here waits for nothing any more.
      if (same(stored.value, this.base.value)) this.settle(this.view.value, stored);
      else this.meet(stored);
      return;
    }
    // While a save is under way what comes in may be its own result.
    if (kind === 'saving' || this.running !== undefined) return;
    if (kind === 'typed' || kind === 'failed') {
      if (same(stored.value, this.base.value)) this.base = stored;
      else if (kind === 'typed') this.meet(stored);
      return;
    }
    this.base = stored;
    if (!same(stored.value, this.view.value)) this.show({ value: stored.value, restored: false });
  }

  /** Puts back what a lock or a crash left behind; it is then saved like anything typed, unless the field has changed since. */
  restore(draft: unknown): void {
    const { typed, over } = readDraft<T>(draft);
    if (same(typed, this.base.value)) {
      this.dropDraft();
      return;
    }
    if (this.view.state.kind !== 'clean') return;
    this.show({ value: typed, restored: true, state: { kind: 'typed' } });
    if (over !== undefined && !same(over, this.base.value)) this.meet(this.base);
    else this.scheduleSave();
  }

  type(value: T): void {
    if (this.locked) return;
    const inConflict = this.view.state.kind === 'conflict';
    this.show({ value, ...(inConflict ? {} : { state: { kind: 'typed' } }) });
    this.draftTimer ??= setTimeout(() => void this.writeDraft(), draftAfter);
    if (!inConflict) this.scheduleSave();
  }

  /** The field was left: no reason to wait. */
  leave(): void {
    if (this.view.state.kind === 'typed') void this.saveNow();
  }

  retry(): void {
    if (this.view.state.kind === 'failed') void this.saveNow();
  }

  async flush(): Promise<void> {
    const { kind } = this.view.state;
    if (kind === 'typed' || kind === 'failed') {
      await this.writeDraft();
      await this.saveNow();
    }
    if (kind === 'conflict') await this.writeDraft();
    await this.running;
  }

  /** Leaves a conflict with the value typed here. */
  keepMine(): void {
    if (this.view.state.kind === 'conflict') this.settle(this.view.value, this.view.state.theirs);
  }

  /** Leaves a conflict with the value saved by the other side. */
  takeTheirs(): void {
    const { state } = this.view;
    if (state.kind === 'conflict') this.settle(state.theirs.value, state.theirs);
  }

  /** What was chosen between two versions: saved over the one that was compared, and nothing else. */
  settle(value: T, over: Stored<T>): void {
    this.base = over;
    this.stopTimers();
    const clean = same(value, over.value);
    this.show({ value, state: { kind: clean ? 'clean' : 'typed' }, restored: false });
    if (clean) this.dropDraft();
    else void this.saveNow();
  }

  /** Something unsaved meets something newer: both stand until one is chosen, or are the same anyway. */
  private meet(theirs: Stored<T>): void {
    if (same(theirs.value, this.view.value)) {
      this.settle(theirs.value, theirs);
      return;
    }
    const known = this.view.state.kind === 'conflict';
    this.stopTimers();
    this.show({ state: { kind: 'conflict', error: toWire(new AppError('CONFLICT')), theirs } });
    if (!known) void this.writeDraft();
  }

  private dropDraft(): void {
    void this.ports.dropDraft(this.ports.key).catch(() => undefined);
  }

  private scheduleSave(): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.saveNow(), saveAfter);
  }

  private stopTimers(): void {
    clearTimeout(this.draftTimer);
    clearTimeout(this.saveTimer);
    this.draftTimer = undefined;
    this.saveTimer = undefined;
  }

  private async writeDraft(): Promise<void> {
    clearTimeout(this.draftTimer);
    this.draftTimer = undefined;
    // A draft that cannot be written is no reason to disturb: the save that follows tells what is wrong.
    await this.ports
      .putDraft(this.ports.key, keptDraft(this.view.value, this.base.value))
      .catch(() => undefined);
  }

  private async saveNow(): Promise<void> {
    this.stopTimers();
    if (this.running !== undefined) {
      await this.running;
      if (this.view.state.kind !== 'typed') return;
      this.stopTimers();
    }
    if (same(this.view.value, this.base.value)) {
      this.show({ state: { kind: 'clean' }, restored: false });
      await this.ports.dropDraft(this.ports.key).catch(() => undefined);
      return;
    }
    this.running = this.save(this.view.value).finally(() => (this.running = undefined));
    await this.running;
  }

  private async save(value: T): Promise<void> {
    this.show({ state: { kind: 'saving' } });
    try {
      this.base = await this.ports.save(value, this.base.revision);
      if (this.view.state.kind === 'typed') {
        this.scheduleSave();
        return;
      }
      this.show({ value: this.base.value, state: { kind: 'saved', at: Date.now() }, restored: false });
      await this.ports.dropDraft(this.ports.key).catch(() => undefined);
    } catch (error) {
      await this.fail(toWire(error));
    }
  }

  private async fail(error: WireError): Promise<void> {
    await this.writeDraft();
    // The error is about what does not stand here any more.
    if (this.view.state.kind === 'typed') {
      this.scheduleSave();
      return;
    }
    if (error.code !== 'CONFLICT') {
      this.show({ state: { kind: 'failed', error } });
      return;
    }
    try {
      this.meet(await this.ports.load());
    } catch (loadError) {
      this.show({ state: { kind: 'failed', error: toWire(loadError) } });
    }
  }

  private show(change: Partial<FieldView<T>>): void {
    this.view = { ...this.view, ...change };
    this.ports.registry.report(this.ports.key, this, reportOf(this.view.state, this.ports.comparison));
    for (const listener of this.listeners) listener();
  }
}

function reportOf<T>(state: FieldState<T>, comparison: Comparison | undefined): FieldReport | null {
  if (state.kind === 'clean') return null;
  return state.kind === 'conflict' ? { kind: 'conflict', error: state.error, comparison } : state;
}

/** Anything that is not an AppError is a fault of the page itself. */
export function toWire(error: unknown): WireError {
  if (error instanceof AppError) return { code: error.code, data: error.data };
  return { code: 'INTERNAL', data: {} };
}
