import { useEffect, useRef, type KeyboardEvent as Pressed, type RefObject } from 'react';

interface EarlyKeys {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly onKeyDownCapture: (event: Pressed) => void;
  /** Something else was typed, or the field was left: what was pressed before meant another list. */
  readonly forget: () => void;
}

/**
 * A quick typist presses the arrow before the list has its answer. Such keys wait for it and are then pressed again, so
 * that they choose what they would have chosen of a slow one. Enter waits only behind an arrow: alone it sends the form.
 */
export function useEarlyKeys(waiting: boolean): EarlyKeys {
  const ref = useRef<HTMLInputElement>(null);
  const early = useRef<string[]>([]);
  useEffect(() => {
    if (waiting) return;
    for (const key of early.current.splice(0)) {
      ref.current?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }),
      );
    }
  }, [waiting]);
  return {
    ref,
    onKeyDownCapture: (event) => {
      const { key } = event;
      const chooses =
        key === 'ArrowDown' || key === 'ArrowUp' || (key === 'Enter' && early.current.length > 0);
      if (!waiting || !chooses || event.nativeEvent.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      early.current.push(key);
    },
    forget: () => {
      early.current = [];
    },
  };
}
