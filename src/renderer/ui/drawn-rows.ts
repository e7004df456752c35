import { useEffect, useRef, useState, type RefObject } from 'react';

const step = 60;
/** In pixels before the end of what is drawn. */
const near = 600;

/**
 * The rows of a long list that are drawn: those a window shows and, as the end of these comes near, more. `viewport` is
 * for the element that scrolls them. A list that is arranged anew begins from its first rows.
 */
export function useDrawnRows<T>(rows: readonly T[]): {
  drawn: T[];
  viewport: RefObject<HTMLDivElement | null>;
} {
  const [state, setState] = useState({ rows, count: step });
  const viewport = useRef<HTMLDivElement>(null);
  const count = state.rows === rows ? state.count : step;
  useEffect(() => {
    const element = viewport.current;
    if (element === null || count >= rows.length) return undefined;
    const grow = () => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      if (left < near) setState({ rows, count: count + step });
    };
    grow();
    element.addEventListener('scroll', grow, { passive: true });
    return () => element.removeEventListener('scroll', grow);
  }, [rows, count]);
  return { drawn: rows.slice(0, count), viewport };
}
