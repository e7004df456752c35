/** Something leaves the vault: what the consents ask is asked once, in one dialog, whatever it is and however it leaves. */
import { useSyncExternalStore } from 'react';
import { AppError } from '@shared/ipc/error';
import type { Leaving, ReleaseAnswer } from '@shared/release/release.schema';

export interface ReleaseQuestion {
  readonly leaving: Leaving;
  /** undefined: it stays. */
  readonly settle: (answer: ReleaseAnswer | undefined) => void;
}

let open: ReleaseQuestion | null = null;
const listeners = new Set<() => void>();

function show(question: ReleaseQuestion | null): void {
  open = question;
  for (const listener of listeners) listener();
}

/** The question that this window asks at the moment. */
export function useReleaseQuestion(): ReleaseQuestion | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}

/**
 * Does it at once where nothing stands against it, else with what is answered.
 * @returns undefined when it stays, by the answer or by a dialog of the system that was cancelled later
 */
export async function leave<T>(
  leaving: Leaving,
  work: (answer?: ReleaseAnswer) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CONSENT_NEEDED') throw error;
    const answer = await asked(leaving);
    return answer === undefined ? undefined : work(answer);
  }
}

function asked(leaving: Leaving): Promise<ReleaseAnswer | undefined> {
  open?.settle(undefined);
  return new Promise((resolve) => {
    show({
      leaving,
      settle: (answer) => {
        show(null);
        resolve(answer);
      },
    });
  });
}
