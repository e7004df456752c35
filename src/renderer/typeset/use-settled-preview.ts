import { useEffect, useState } from 'react';
import type { AppError } from '@shared/ipc/error';
import { errorOf, onEvent } from '../ipc/api';

/** A pause in typing: papers of many pages take longer to set than a letter. */
const settleAfter = 300;

/**
 * A paper as it would be made now, set again when what is asked or what the vault holds has changed; the old one stays
 * until the new one is there. undefined: nothing is asked.
 */
export function useSettledPreview<Input, Answer>(
  input: Input | undefined,
  ask: (input: Input, signal: AbortSignal) => Promise<Answer>,
) {
  const [preview, setPreview] = useState<Answer>();
  const [error, setError] = useState<AppError>();
  const [writes, setWrites] = useState(0);
  useEffect(() => onEvent('store.written', () => setWrites((old) => old + 1)), []);
  const asked = input === undefined ? undefined : JSON.stringify(input);
  useEffect(() => {
    if (asked === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const set = async () => {
      try {
        const answer = await ask(JSON.parse(asked) as Input, signal);
        if (signal.aborted) return;
        setPreview(answer);
        setError(undefined);
      } catch (failure) {
        if (!signal.aborted) setError(errorOf(failure));
      }
    };
    const timer = setTimeout(() => void set(), settleAfter);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the way of asking is new with each drawing
  }, [asked, writes]);
  return { preview, error };
}
