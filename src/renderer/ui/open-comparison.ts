/** The one comparison that is open in this window: asked for at a field or in the status line. */
import { useSyncExternalStore } from 'react';
import type { Comparison } from './saving';

let opened: Comparison | null = null;
const listeners = new Set<() => void>();

export function openComparison(comparison: Comparison | null): void {
  opened = comparison;
  for (const listener of listeners) listener();
}

export function useOpenComparison(): Comparison | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
}
