import type { WireEvent } from '@shared/ipc/events';
import { AppError } from '@shared/ipc/error';
import type { InputOf, OutputOf, RouteName } from '@shared/ipc/routes';
import type { AmparoBridge } from '@shared/ipc/wire';

declare global {
  interface Window {
    readonly amparo: AmparoBridge;
  }
}

export interface RequestOptions {
  /** Aborting it cancels the request in main. */
  readonly signal?: AbortSignal;
  /** Called with progress of a job. `total` 0: not known. */
  readonly onProgress?: (done: number, total: number, note?: string) => void;
}

/** What was asked and is not answered yet, without jobs: they may be broken off. */
const underWay = new Set<Promise<unknown>>();

/** Resolves when everything that was asked before is answered, be it done or refused. */
export async function settled(): Promise<void> {
  await Promise.allSettled(underWay);
}

/**
 * Asks main. The answer's shape was checked there, by the same schema as its type here.
 * @throws AppError with the closed code of the failure; CANCELLED when `signal` was aborted.
 */
export async function request<Name extends RouteName>(
  route: Name,
  input: InputOf<Name>,
  { signal, onProgress }: RequestOptions = {},
): Promise<OutputOf<Name>> {
  if (signal?.aborted === true) throw new AppError('CANCELLED');
  const id = crypto.randomUUID();
  const cancel = () => window.amparo.cancel(id);
  const stopListening =
    onProgress === undefined
      ? undefined
      : onEvent('job.progress', (event) => {
          if (event.id === id) onProgress(event.done, event.total, event.note);
        });
  signal?.addEventListener('abort', cancel, { once: true });
  const isJob = signal !== undefined || onProgress !== undefined;
  try {
    const answer = window.amparo.request({ id, route, input });
    const result = await (isJob ? answer : tracked(answer));
    if (!result.ok) throw new AppError(result.error.code, result.error.data);
    return result.value as OutputOf<Name>;
  } finally {
    stopListening?.();
    signal?.removeEventListener('abort', cancel);
  }
}

async function tracked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  underWay.add(answer);
  try {
    return await answer;
  } finally {
    underWay.delete(answer);
  }
}

type EventNamed<Name extends WireEvent['name']> = Extract<WireEvent, { name: Name }>;

/** Calls `listener` for each event of that name; returns how to stop. */
export function onEvent<Name extends WireEvent['name']>(
  name: Name,
  listener: (event: EventNamed<Name>) => void,
): () => void {
  return window.amparo.onEvent((event) => {
    if (event.name === name) listener(event as EventNamed<Name>);
  });
}

/** The code of any failure: what is not an AppError is a fault of this program. */
export function errorOf(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('INTERNAL');
}
