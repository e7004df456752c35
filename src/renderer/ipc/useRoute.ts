import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '@shared/ipc/error';
import type { InputOf, OutputOf, QueryName } from '@shared/ipc/routes';
import { onEvent, request } from './api';

export function routeKey<Name extends QueryName>(route: Name, input: InputOf<Name>) {
  return [route, input] as const;
}

/** Reads through a query route; refreshed whenever a transaction was written. */
export function useRoute<Name extends QueryName>(
  route: Name,
  input: InputOf<Name>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<Name>, AppError> {
  return useQuery<OutputOf<Name>, AppError>({
    queryKey: routeKey(route, input),
    queryFn: ({ signal }) => request(route, input, { signal }),
    ...options,
  });
}

/**
 * Refreshes what is shown after every write, whichever window wrote. Call once a page. Returns how to stop. While writes
 * follow each other closely, as in a batch, what is shown is asked for again only half of the time: the batch goes on.
 */
export function refreshOnWrites(
  client: QueryClient,
  now: () => number = () => performance.now(),
): () => void {
  let running = false;
  let stale = false;
  const refresh = async (): Promise<void> => {
    stale = true;
    if (running) {
      // A page that is opened now must not take what was read before this write for the present.
      await client.invalidateQueries({ refetchType: 'none' });
      return;
    }
    running = true;
    while (stale) {
      stale = false;
      const begun = now();
      await client.invalidateQueries();
      const took = now() - begun;
      if (stale) await new Promise((resolve) => setTimeout(resolve, took));
    }
    running = false;
  };
  return onEvent('store.written', () => void refresh());
}
