import { useEffect, useMemo, useRef, useState } from 'react';
import { useBackend, type Backend } from './backend';
import { dropDraft, findDraft, keepDraft } from './drafts';
import { draftAfter } from './field-saver';
import { saving } from './saving';

/** What a field of a record does not take is no value of it, but somebody wrote it. */
export interface KeptText {
  /** Empty: nothing. */
  readonly written: string;
  /** With null what was written is taken or gone. */
  readonly onWritten: (text: string | null) => void;
}

/** Keeps in the vault what was written into a field and refused, until something else stands there; it comes back with the page. */
export function useKeptText(form: { readonly draftPrefix: string }, name: string): KeptText {
  const backend = useBackend();
  const [written, setWritten] = useState('');
  const touched = useRef(false);
  // Not below the prefix of the form: what is kept there are values of fields.
  const key = `text:${form.draftPrefix}${name}`;
  const store = useMemo(() => new TextStore(backend, key), [backend, key]);
  useEffect(() => {
    touched.current = false;
    const restore = async () => {
      const kept = await findDraft(backend, key);
      if (typeof kept === 'string' && !touched.current) setWritten(kept);
    };
    // Without it the field shows what is saved, as it would have.
    void restore().catch(() => undefined);
    const stop = saving.onFlush(() => store.flush());
    return () => {
      stop();
      store.flush();
    };
  }, [backend, key, store]);
  return {
    written,
    onWritten: (text) => {
      if (text === null && written === '' && !touched.current) return;
      touched.current = true;
      setWritten(text ?? '');
      store.put(text);
    },
  };
}

/** The last text is in the vault within `draftAfter`, and at once when the field goes. */
class TextStore {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Null: none any more; undefined: nothing new. */
  #latest: string | null | undefined;

  constructor(
    private readonly backend: Backend,
    private readonly key: string,
  ) {}

  put(text: string | null): void {
    this.#latest = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), draftAfter);
  }

  flush(): void {
    clearTimeout(this.#timer);
    const { key } = this;
    const text = this.#latest;
    this.#latest = undefined;
    if (text === undefined) return;
    if (text === null) dropDraft(this.backend, key);
    else keepDraft(this.backend, key, text);
  }
}
