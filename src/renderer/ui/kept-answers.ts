import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useBackend } from './backend';
import { sameValue } from './comparison.rules';
import { dropDraft, findDraft, keepDraft } from './drafts';
import { draftAfter } from './field-saver';
import { saving } from './saving';

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
  // Two answers may change in one go, before either is drawn.
  const latest = useRef(initial);
  const start = useRef(initial);
  const unkept = useRef(false);

  const keep = useCallback(() => {
    unkept.current = false;
    // What was taken out again is not worth coming back.
    if (sameValue(latest.current, start.current)) dropDraft(backend, key);
    else keepDraft(backend, key, latest.current);
  }, [backend, key]);

  useEffect(() => {
    const restore = async () => {
      const kept = shape.safeParse(await findDraft(backend, key));
      if (!kept.success || touched.current) return;
      latest.current = kept.data;
      setAnswers(kept.data);
      setRestored(true);
    };
    // Without the draft the dialog opens empty, as it would have.
    void restore().catch(() => undefined);
    // Left or locked sooner: the last words are kept too.
    const keepLast = () => {
      clearTimeout(timer.current);
      if (unkept.current) keep();
    };
    const stop = saving.onFlush(keepLast);
    return () => {
      stop();
      keepLast();
    };
  }, [backend, key, shape, keep]);

  const change = (part: Partial<Answers>) => {
    touched.current = true;
    const next = { ...latest.current, ...part };
    latest.current = next;
    unkept.current = true;
    setAnswers(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, draftAfter);
  };

  const forget = () => {
    clearTimeout(timer.current);
    unkept.current = false;
    latest.current = initial;
    setAnswers(initial);
    setRestored(false);
    dropDraft(backend, key);
  };

  return { answers, change, forget, restored };
}
