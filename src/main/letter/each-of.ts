import { AppError } from '@shared/ipc/error';

/** One for each typesetter, and one that is read and assembled meanwhile. */
export const lettersAtOnce = 3;

/** Works on several items at a time, taken in order; the first failure stops the rest and is thrown when all stand still. */
export async function eachOf<Item>(
  items: readonly Item[],
  count: number,
  signal: AbortSignal,
  work: (item: Item, stopped: AbortSignal) => Promise<void>,
): Promise<void> {
  const failure = new AbortController();
  const stopped = AbortSignal.any([signal, failure.signal]);
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (stopped.aborted) throw new AppError('CANCELLED');
      await work(item, stopped);
    }
  };
  let first: unknown;
  const workers = Array.from({ length: count }, () =>
    worker().catch((error: unknown) => {
      first ??= error;
      failure.abort();
    }),
  );
  await Promise.all(workers);
  if (first !== undefined) throw first;
}
