import { useRef, type KeyboardEvent } from 'react';
import type { WindowListProps } from './window-list';

interface Sight {
  /** How many rows one Page Down moves. */
  pageRows: () => number;
  show: (index: number) => void;
  scrollTop: () => number;
}

/** The keys of a list; those that it does not know are left to the page. */
export function useListKeys<T extends { readonly id: string }>(props: WindowListProps<T>, sight: Sight) {
  const anchor = useRef<number>(undefined);
  const { active } = props.place;

  const go = (to: number, shift: boolean) => {
    const index = Math.min(Math.max(to, 0), props.total - 1);
    if (index < 0) return;
    if (!shift) anchor.current = undefined;
    else {
      anchor.current ??= active;
      props.ticks?.onTickStretch(anchor.current, index);
    }
    sight.show(index);
    props.onPlace({ active: index, scrollTop: sight.scrollTop() });
    const row = props.rowAt(index);
    if (row !== undefined && props.preview !== undefined && props.preview.id !== null)
      props.preview.show(row);
  };
  const row = () => props.rowAt(active);
  const toggle = () => {
    const one = row();
    if (one !== undefined) props.ticks?.onTick(one.id, !props.ticks.ticked.has(one.id));
  };
  const previewRow = () => {
    const one = row();
    if (one !== undefined) props.preview?.show(props.preview.id === one.id ? null : one);
  };
  const open = () => {
    const one = row();
    if (one !== undefined) props.onOpen(one);
  };
  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    Home: () => 0,
    End: () => props.total - 1,
    PageDown: () => active + sight.pageRows(),
    PageUp: () => active - sight.pageRows(),
  };

  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const move = moves[event.key];
    if (move !== undefined) go(move(), event.shiftKey);
    // The code and not the letter: the same key on a Cyrillic layout.
    else if (command && (event.code === 'KeyA' || event.key === 'a')) props.ticks?.onTickAll(true);
    else if ((event.key === ' ' && command) || (event.code === 'KeyX' && !command && !event.shiftKey))
      toggle();
    else if (event.key === ' ') previewRow();
    else if (event.key === 'Enter') open();
    else if (event.key === 'Escape' && props.ticks !== undefined && props.ticks.ticked.size > 0)
      props.ticks.onTickAll(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
