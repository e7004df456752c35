import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppError } from '@shared/ipc/error';
import type { Stretch } from '@shared/list/list.schema';

const pageSize = 100;
/** Pages out of sight are forgotten soon: the page holds no more of the vault than it shows. */
const kept = 30_000;

interface Page<Line> {
  readonly lines: readonly Line[];
  readonly total: number;
}

/** The lines in sight of a list of any length, fetched page by page as it scrolls. `key` names the route, `query` what is asked. */
export function usePages<Line>(
  key: string,
  query: object,
  fetch: (stretch: Stretch, signal: AbortSignal) => Promise<Page<Line>>,
) {
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const firstPage = Math.floor(sight.first / pageSize);
  const lastPage = Math.floor((sight.last + pageSize / 4) / pageSize);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_one, index) => firstPage + index);
  const results = useQueries({
    queries: pages.map((page) => {
      const stretch = { offset: page * pageSize, limit: pageSize };
      return {
        queryKey: [key, { ...query, ...stretch }],
        queryFn: ({ signal }: { signal: AbortSignal }) => fetch(stretch, signal),
        gcTime: kept,
      };
    }),
  });
  const [total, setTotal] = useState<number>();
  const counted = results.find(({ data }) => data !== undefined)?.data?.total;
  if (counted !== undefined && counted !== total) setTotal(counted);
  return {
    total,
    // What comes from a route fails with nothing else.
    error: (results.find(({ error }) => error !== null)?.error ?? null) as AppError | null,
    retry: () => void Promise.all(results.map((result) => result.refetch())),
    rowAt: (index: number): Line | undefined =>
      results[Math.floor(index / pageSize) - firstPage]?.data?.lines[index % pageSize],
    onSight: (first: number, last: number) => setSight({ first, last }),
  };
}
