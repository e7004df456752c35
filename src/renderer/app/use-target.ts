import { useLocation } from '@tanstack/react-router';

/** The record that the address points at within its page: "…?at=<id>". */
export function useTarget(): string | undefined {
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  return new URLSearchParams(search).get('at') ?? undefined;
}
