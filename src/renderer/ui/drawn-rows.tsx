import { useEffect, useState, type ReactNode } from 'react';

const step = 60;

/**
 * The rows of a long list that are drawn: those a window shows and, as the end of these comes near, more. `end` stands
 * after the rows. A list that is arranged anew begins from its first rows.
 */
export function useDrawnRows<T>(rows: readonly T[]): { drawn: T[]; end: ReactNode } {
  const [state, setState] = useState({ rows, count: step });
  const count = state.rows === rows ? state.count : step;
  const [mark, setMark] = useState<HTMLElement | null>(null);
  const hasMore = count < rows.length;
  useEffect(() => {
    if (mark === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setState({ rows, count: count + step });
      },
      { rootMargin: '600px' },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [mark, rows, count]);
  return { drawn: rows.slice(0, count), end: hasMore && <div ref={setMark} style={{ blockSize: 1 }} /> };
}
