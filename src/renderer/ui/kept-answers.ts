import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useBackend } from './backend';

/** As with the fields of a record: what was typed longer ago than this survives a lock and a crash. */
const pause = 300;

/**
 * The answers of a dialog that does not stand for a record yet. They are kept in the vault under `key` while they are
 * given, come back the next time the dialog opens (`restored`), and are forgotten by `forget`: made or given up.
 */
export function useKeptAnswers<Answers extends object>(
  key: string,
  shape: z.ZodType<Answers>,
  initial: Answers,
) {
  const backend = useBackend();
  const [answers, setAnswers] = useState(initial);
  const [restored, setRestored] = useState(false);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const restore = async () => {
      const drafts = (await backend.request('draft.list', { prefix: key })) as {
        key: string;
        value: unknown;
      }[];
      const kept = shape.safeParse(drafts.find((draft) => draft.key === key)?.value);
      if (!kept.success || touched.current) return;
      setAnswers(kept.data);
      setRestored(true);
    };
    // Without the draft the dialog opens empty, as it would have.
    void restore().catch(() => undefined);
    return () => clearTimeout(timer.current);
  }, [backend, key, shape]);

  const change = (part: Partial<Answers>) => {
    touched.current = true;
    const next = { ...answers, ...part };
    setAnswers(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void backend.request('draft.put', { key, value: next }).catch(() => undefined);
    }, pause);
  };

  const forget = () => {
    clearTimeout(timer.current);
    void backend.request('draft.drop', { key }).catch(() => undefined);
  };

  return { answers, change, forget, restored };
}
