/** Whether the dialog for new letters is open. Every page may open it; the frame holds it. */
import { useSyncExternalStore } from 'react';

/** null: the person chooses the case. */
interface Asked {
  readonly caseFileId: string | null;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function set(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

export const newLetter = {
  open: (caseFileId: string | null) => set({ caseFileId }),
  close: () => set(null),
};

export function useNewLetter(): Asked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
