/** The page beside the editor: what is seen here is what is printed. */
import { Loader } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageDrawing } from '@shared/typeset/page-drawing.schema';
import { ErrorMessage } from '../ui/error-message';
import { PageTurns, pageInView } from '../viewer/page-turns';
import { Stage } from '../viewer/stage';
import { ViewerBar } from '../viewer/viewer-bar';
import { nextZoom, pageSize, pageWidth, type Zoom } from '../viewer/zoom';
import { PageView } from './page-view';
import classes from './preview.module.css';

interface PreviewPaneProps {
  /** undefined: not yet set. */
  pages: readonly PageDrawing[] | undefined;
  error: unknown;
  /** Above the pages. */
  tabs?: ReactNode;
  label: string;
}

export function PreviewPane({ pages, error, tabs, label }: PreviewPaneProps) {
  const { t } = useTranslation('letter');
  const stage = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>(null);
  const [page, setPage] = useState(1);
  const count = pages?.length ?? 0;
  const fit = () => fitOf(stage.current);
  useWheelZoom(stage, (direction) => setZoom((old) => nextZoom(old ?? fit(), direction)));
  return (
    <section className={classes['pane']} aria-label={label} data-region tabIndex={-1}>
      {tabs}
      <ViewerBar zoom={zoom} fit={fit} onZoom={setZoom}>
        <PageTurns
          page={page}
          count={count}
          stage={stage}
          said={count === 0 ? '–' : t('page.of', { page, total: count })}
        />
      </ViewerBar>
      {error !== undefined && <ErrorMessage error={error} />}
      <Stage
        ref={stage}
        label={t('page.pages')}
        onScroll={(event) => setPage(pageInView(event.currentTarget))}
      >
        {pages === undefined && error === undefined && <Loader size="sm" m="xl" />}
        {pages?.map((drawing, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the second page is the second page, whatever is on it
          <Sheet key={index} page={index + 1} drawing={drawing} zoom={zoom} total={count} />
        ))}
      </Stage>
    </section>
  );
}

interface SheetProps {
  page: number;
  drawing: PageDrawing;
  zoom: Zoom;
  total: number;
}

/** The first pages are there at once; those after them when somebody scrolls near: a dossier has many. */
function Sheet({ page, drawing, zoom, total }: SheetProps) {
  const { t } = useTranslation('letter');
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, page <= 2);
  return (
    <div ref={place} data-page={page} className={classes['page']} style={{ inlineSize: pageSize(zoom) }}>
      {near ? (
        <PageView drawing={drawing} alt={t('page.alt', { page, total })} />
      ) : (
        <div className={classes['blank']} />
      )}
    </div>
  );
}

/** Whether the element has been within one screen of what is seen; it stays so. */
function useNear(element: React.RefObject<HTMLElement | null>, initially: boolean): boolean {
  const [near, setNear] = useState(initially);
  useEffect(() => {
    if (near || element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '100%' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}

function fitOf(stage: HTMLElement | null): number {
  const width = stage?.querySelector('[data-page]')?.clientWidth ?? pageWidth;
  return width / pageWidth;
}

/** React listens to the wheel passively: the window would zoom too. */
function useWheelZoom(element: React.RefObject<HTMLElement | null>, zoom: (direction: 1 | -1) => void): void {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useEffect(() => {
    const target = element.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1);
    };
    target?.addEventListener('wheel', onWheel, { passive: false });
    return () => target?.removeEventListener('wheel', onWheel);
  }, [element]);
}
