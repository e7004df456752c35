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

/** Refreshes what is shown after every write, whichever window wrote. Call once a page. Returns how to stop. */
export function refreshOnWrites(client: QueryClient): () => void {
  return onEvent('store.written', () => {
    void client.invalidateQueries();
  });
}
