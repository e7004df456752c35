import { useCallback, useRef, useState } from 'react';

/** How much room a stage has for what it shows: within its padding, which is no room. */
export function useRoom(): {
  readonly ref: (stage: HTMLElement | null) => void;
  readonly across: number;
  readonly down: number;
} {
  const [room, setRoom] = useState({ across: 0, down: 0 });
  const watched = useRef<ResizeObserver>(undefined);
  const ref = useCallback((stage: HTMLElement | null) => {
    watched.current?.disconnect();
    if (stage === null) return;
    watched.current = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width: across, height: down } = entry.contentRect;
      setRoom((before) => (before.across === across && before.down === down ? before : { across, down }));
    });
    watched.current.observe(stage);
  }, []);
  return { ref, ...room };
}
