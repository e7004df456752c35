import { useEffect, useState } from 'react';
import type { AppError } from '@shared/ipc/error';
import type { OutputOf } from '@shared/ipc/routes';
import type { OwnAnswers } from '@shared/submission/submission.schema';
import { errorOf, onEvent, request } from '../ipc/api';

/** A pause in typing. */
const settleAfter = 300;

/** The pages as they stand, with what is typed and not saved yet; the old ones stay until the new ones are there. */
export function useFormPreview(id: string, answers: OwnAnswers) {
  const [pages, setPages] = useState<OutputOf<'submission.preview'>['pages']>();
  const [error, setError] = useState<AppError>();
  const [writes, setWrites] = useState(0);
  useEffect(() => onEvent('store.written', () => setWrites((old) => old + 1)), []);
  const asked = JSON.stringify(answers);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      try {
        const input = { id, answers: JSON.parse(asked) as OwnAnswers };
        const answer = await request('submission.preview', input, { signal });
        if (signal.aborted) return;
        setPages(answer.pages);
        setError(undefined);
      } catch (failure) {
        if (!signal.aborted) setError(errorOf(failure));
      }
    };
    const timer = setTimeout(() => void ask(), settleAfter);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [id, asked, writes]);
  return { pages, error };
}
