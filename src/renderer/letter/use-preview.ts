/** The typeset pages of a letter as it stands on the screen: they follow typing, and the old ones stay meanwhile. */
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '@shared/ipc/error';
import type { OutputOf } from '@shared/ipc/routes';
import type { LetterPatch } from '@shared/letter/letter.routes';
import { errorOf, onEvent, request } from '../ipc/api';

/** A pause in typing; the page itself takes about as long again. */
const settleAfter = 150;

export interface Preview {
  readonly id: string;
  readonly pages: readonly string[];
  readonly findings: OutputOf<'letter.preview'>['findings'];
}

export function usePreview(id: string, patch: LetterPatch) {
  const [preview, setPreview] = useState<Preview>();
  const [error, setError] = useState<AppError>();
  const facts = useWrites();
  const shownId = useRef<string>(undefined);
  const changes = JSON.stringify(patch);
  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      try {
        const answer = await request(
          'letter.preview',
          { id, ...(changes === '{}' ? {} : { patch: JSON.parse(changes) as LetterPatch }) },
          { signal: controller.signal },
        );
        if (controller.signal.aborted) return;
        shownId.current = id;
        setPreview({ id, pages: answer.pages, findings: answer.findings });
        setError(undefined);
      } catch (failure) {
        if (!controller.signal.aborted) setError(errorOf(failure));
      }
    };
    const timer = setTimeout(() => void ask(), shownId.current === id ? settleAfter : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [id, changes, facts]);
  return { preview, error };
}

/** Counts transactions: a fact that was changed in another window changes the page as well. */
function useWrites(): number {
  const [count, setCount] = useState(0);
  useEffect(() => onEvent('store.written', () => setCount((old) => old + 1)), []);
  return count;
}
