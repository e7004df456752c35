import { startTransition, useEffect, useState } from 'react';

/** More than any window shows. */
const first = 20;
const step = 40;

/**
 * How many of `total` to draw: at first what a window shows, then step by step the rest, while nobody waits for it.
 * A long list is there at once and complete soon after. `least` must be drawn from the start: what is jumped to.
 */
export function useGrowing(total: number, least = 0): number {
  const [drawn, setDrawn] = useState(first);
  const shown = Math.max(drawn, least);
  useEffect(() => {
    if (shown >= total) return undefined;
    const timer = setTimeout(() => startTransition(() => setDrawn(shown + step)), 30);
    return () => clearTimeout(timer);
  }, [shown, total]);
  return Math.min(shown, total);
}
