import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppError } from '@shared/ipc/error';
import type { Stretch } from '@shared/list/list.schema';

/** Two windows: what is in sight is there sooner than a hundred lines were. */
const pageSize = 50;
/** Pages out of sight are forgotten soon: the page holds no more of the vault than it shows. */
const kept = 30_000;

interface Page<Line> {
  readonly lines: readonly Line[];
  readonly total: number;
}

/** What was answered last, and to which question: it stays in sight until the next answer is there. */
interface Answer<Line> {
  readonly question: string;
  /** Counts the questions that were answered. */
  readonly number: number;
  readonly pages: ReadonlyMap<number, Page<Line>>;
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
  const question = JSON.stringify(query);
  const [before, setBefore] = useState<Answer<Line>>({ question, number: 0, pages: new Map() });
  const arrived = new Map(
    pages.flatMap((page, index) => {
      const data = results[index]?.data;
      return data === undefined ? [] : [[page, data] as const];
    }),
  );
  const answer = arrived.size === 0 ? before : { ...next(before, question), pages: arrived };
  if (!isSame(answer, before)) setBefore(answer);
  return {
    total: answer.pages.values().next().value?.total,
    answered: answer.number,
    // What comes from a route fails with nothing else.
    error: (results.find(({ error }) => error !== null)?.error ?? null) as AppError | null,
    retry: () => void Promise.all(results.map((result) => result.refetch())),
    rowAt: (index: number): Line | undefined =>
      answer.pages.get(Math.floor(index / pageSize))?.lines[index % pageSize],
    onSight: (first: number, last: number) => setSight({ first, last }),
  };
}

function next<Line>({ question, number }: Answer<Line>, asked: string) {
  return { question: asked, number: question === asked && number > 0 ? number : number + 1 };
}

function isSame<Line>(one: Answer<Line>, other: Answer<Line>): boolean {
  if (one.number !== other.number || one.pages.size !== other.pages.size) return false;
  return [...one.pages].every(([page, data]) => other.pages.get(page) === data);
}
