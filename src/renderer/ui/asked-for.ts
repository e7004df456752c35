/** Whether a dialog that stands once in the frame is asked for, and about what. Every page may ask. */
import { useSyncExternalStore } from 'react';

export interface AskedFor<About> {
  readonly open: (about: About) => void;
  readonly close: () => void;
  /** Null: nobody asks. */
  readonly useAsked: () => About | null;
}

export function askedFor<About>(): AskedFor<About> {
  let asked: About | null = null;
  const listeners = new Set<() => void>();
  const set = (next: About | null) => {
    asked = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    open: set,
    close: () => set(null),
    useAsked: () => useSyncExternalStore(subscribe, () => asked),
  };
}
