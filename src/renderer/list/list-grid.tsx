import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListKind, ListLine } from '@shared/list/list.schema';
import { useGo } from '../app/navigation';
import { WindowList, type ListColumn } from '../ui/window-list';
import { LinePreview } from './line-preview';
import { pathOfLine } from './list-path';
import { nextSort } from './next-sort';
import { top, type ListState } from './list-state';
import type { useListPages } from './use-list-pages';
import { useMay } from '../user/may';

interface ListGridProps {
  list: ListKind;
  title: string;
  state: ListState;
  change: (part: Partial<ListState>) => void;
  pages: ReturnType<typeof useListPages>;
  all: readonly ListColumn<ListLine>[];
  shown: readonly ListColumn<ListLine>[];
  /** Absent: all that the line says. */
  preview?: (line: ListLine) => ReactNode;
  gridRef: (element: HTMLDivElement | null) => void;
}

export function ListGrid({ list, state, change, pages, ...props }: ListGridProps) {
  const { t } = useTranslation('list');
  const go = useGo();
  const may = useMay();
  const ticks = {
    ticked: state.ticked,
    onTick: (id: string, now: boolean) => change({ ticked: ticking(state.ticked, id, now) }),
    onTickAll: (now: boolean) => (now ? tickFrom(0, total) : change({ ticked: top.ticked })),
    onTickStretch: (from: number, to: number) => tickFrom(Math.min(from, to), Math.abs(to - from) + 1),
  };
  const total = pages.total ?? 0;
  const [previewed, setPreviewed] = useState<ListLine | null>(null);
  const [answered, setAnswered] = useState(pages.answered);
  if (answered !== pages.answered) {
    setAnswered(pages.answered);
    setPreviewed(null);
  }
  const tickFrom = (offset: number, limit: number) =>
    void pages.idsFrom(offset, limit).then((ids) => change({ ticked: new Set(ids) }));
  return (
    <>
      <WindowList
        label={props.title}
        total={total}
        rowAt={pages.rowAt}
        nameOf={({ name }) => name || t('untitled')}
        onSight={pages.onSight}
        answered={pages.answered}
        columns={props.shown}
        sort={state.sort}
        onSort={(key) => change({ sort: nextSort(list, state.sort, key), ...top })}
        onOpen={(line) => go(pathOfLine(list, line))}
        preview={{ id: previewed?.id ?? null, show: setPreviewed }}
        // Ticked for what is done to many at once, and for nothing else.
        {...(may('list.bulk') || may('list.export') ? { ticks } : {})}
        place={{ active: Math.min(state.active, total - 1), scrollTop: state.scrollTop }}
        onPlace={change}
        gridRef={props.gridRef}
      />
      {previewed !== null &&
        (props.preview === undefined ? (
          <LinePreview list={list} line={previewed} columns={props.all} />
        ) : (
          props.preview(previewed)
        ))}
    </>
  );
}

function ticking(ticked: ReadonlySet<string>, id: string, now: boolean): ReadonlySet<string> {
  const next = new Set(ticked);
  if (now) next.add(id);
  else next.delete(id);
  return next;
}
