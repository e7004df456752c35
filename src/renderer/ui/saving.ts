/**
 * What of this window is saved: every field that saves itself reports here; the status line reads it, the lock flushes it.
 */
import { useSyncExternalStore } from 'react';
import type { WireError } from '@shared/ipc/error';
import type { ComparedField, Version } from './comparison.rules';

/** A record whose stored version and the one on the screen can be laid side by side. */
export interface Comparison {
  /** Of its routes: "casefile". */
  readonly name: string;
  /** Every field that differs; empty: there is nothing left to choose. */
  fields(): readonly ComparedField[];
  /** Saves what was chosen, by the name of the field, over the version that was compared. */
  resolve(choices: Readonly<Record<string, Version>>): void;
}

export type FieldReport =
  | { kind: 'typed' | 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; error: WireError }
  | { kind: 'conflict'; error: WireError; comparison: Comparison | undefined };

export interface SavingSummary {
  readonly kind: 'quiet' | 'saving' | 'saved' | 'failed';
  /** The last time that something was saved. */
  readonly at: number | null;
  /** The first field that could not be saved. */
  readonly error: WireError | null;
  /** The first record that was changed elsewhere while somebody writes in it. */
  readonly comparison: Comparison | null;
}

export interface Saver {
  /** Hands over what is unsaved: as a save, or at least as a draft. Never rejects. */
  flush(): Promise<void>;
  retry(): void;
}

interface Entry {
  readonly saver: Saver;
  report: FieldReport;
}

export class SavingRegistry {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();
  private readonly unkept = new Set<() => void>();
  private lastSavedAt: number | null = null;
  private summary: SavingSummary = { kind: 'quiet', at: null, error: null, comparison: null };

  /** A field without a report is clean and forgotten. */
  report(key: string, saver: Saver, report: FieldReport | null): void {
    if (report === null) this.entries.delete(key);
    else this.entries.set(key, { saver, report });
    if (report?.kind === 'saved') {
      this.lastSavedAt = report.at;
      this.entries.delete(key);
    }
    this.summary = this.summarize();
    for (const listener of this.listeners) listener();
  }

  readonly read = (): SavingSummary => this.summary;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For what is no field of a record: `keep` asks the vault to keep what was typed last. @returns when it is gone */
  onFlush(keep: () => void): () => void {
    this.unkept.add(keep);
    return () => this.unkept.delete(keep);
  }

  /** Called before the vault locks and before the window closes. */
  async flushAll(): Promise<void> {
    for (const keep of this.unkept) keep();
    await Promise.all([...this.entries.values()].map(({ saver }) => saver.flush()));
  }

  retryAll(): void {
    for (const { saver, report } of this.entries.values()) if (report.kind === 'failed') saver.retry();
  }

  private summarize(): SavingSummary {
    const reports = [...this.entries.values()].map(({ report }) => report);
    const at = this.lastSavedAt;
    const met = reports.find((report) => report.kind === 'conflict');
    if (met !== undefined)
      return { kind: 'failed', at, error: met.error, comparison: met.comparison ?? null };
    const failed = reports.find((report) => report.kind === 'failed');
    if (failed !== undefined) return { kind: 'failed', at, error: failed.error, comparison: null };
    if (reports.length > 0) return { kind: 'saving', at, error: null, comparison: null };
    return { kind: at === null ? 'quiet' : 'saved', at, error: null, comparison: null };
  }
}

/** One registry a window. */
export const saving = new SavingRegistry();

export function useSaving(): SavingSummary {
  return useSyncExternalStore(saving.subscribe, saving.read);
}
