/** The typeset pages of a letter as it stands on the screen: they follow typing, and the old ones stay meanwhile. */
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '@shared/ipc/error';
import type { OutputOf } from '@shared/ipc/routes';
import type { LetterPatch } from '@shared/letter/letter.routes';
import { errorOf, onEvent, request } from '../ipc/api';

export interface Preview {
  readonly id: string;
  readonly pages: OutputOf<'letter.preview'>['pages'];
  readonly findings: OutputOf<'letter.preview'>['findings'];
}

export function usePreview(id: string, patch: LetterPatch) {
  const [preview, setPreview] = useState<Preview>();
  const [error, setError] = useState<AppError>();
  const facts = useWrites();
  const asking = useRef<Asking>(undefined);
  const changes = JSON.stringify(patch);
  useEffect(() => {
    const own = new Asking(id, (answer) => {
      if ('error' in answer) {
        setError(answer.error);
        return;
      }
      setPreview(answer);
      setError(undefined);
    });
    asking.current = own;
    return () => own.stop();
  }, [id]);
  useEffect(() => asking.current?.want(changes), [id, changes, facts]);
  return { preview, error };
}

/**
 * Asks for the pages at once, without waiting for a pause in typing: a letter is set in less time than it takes to press
 * the next key. While one answer is under way what was typed last waits, and what was typed before that is skipped.
 */
class Asking {
  readonly #controller = new AbortController();
  #wanted: string | undefined;
  #underWay = false;

  constructor(
    private readonly id: string,
    private readonly told: (answer: Preview | { error: AppError }) => void,
  ) {}

  want(changes: string): void {
    this.#wanted = changes;
    if (!this.#underWay) void this.#ask();
  }

  stop(): void {
    this.#controller.abort();
  }

  async #ask(): Promise<void> {
    const { signal } = this.#controller;
    this.#underWay = true;
    for (let changes = this.#take(); changes !== undefined && !signal.aborted; changes = this.#take()) {
      const answer = await this.#answer(changes);
      if (!signal.aborted) this.told(answer);
    }
    this.#underWay = false;
  }

  #take(): string | undefined {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    return wanted;
  }

  async #answer(changes: string): Promise<Preview | { error: AppError }> {
    const { id } = this;
    const patch = changes === '{}' ? {} : { patch: JSON.parse(changes) as LetterPatch };
    try {
      const { pages, findings } = await request(
        'letter.preview',
        { id, ...patch },
        { signal: this.#controller.signal },
      );
      return { id, pages, findings };
    } catch (failure) {
      return { error: errorOf(failure) };
    }
  }
}

/** Counts transactions: a fact that was changed in another window changes the page as well. */
function useWrites(): number {
  const [count, setCount] = useState(0);
  useEffect(() => onEvent('store.written', () => setCount((old) => old + 1)), []);
  return count;
}
