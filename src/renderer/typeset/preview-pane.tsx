/** The page beside the editor: what is seen here is what is printed. */
import { ActionIcon, Group, Loader, Text, Tooltip } from '@mantine/core';
import {
  IconArrowsHorizontal,
  IconChevronDown,
  IconChevronUp,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageDrawing } from '@shared/typeset/page-drawing.schema';
import { ErrorMessage } from '../ui/error-message';
import { PageView } from './page-view';
import { reads } from '../user/read-only';
import classes from './preview.module.css';

interface PreviewPaneProps {
  /** undefined: not yet set. */
  pages: readonly PageDrawing[] | undefined;
  error: unknown;
  /** Above the pages. */
  tabs?: ReactNode;
  label: string;
}

/** null: as wide as the column. */
type Zoom = number | null;
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

export function PreviewPane({ pages, error, tabs, label }: PreviewPaneProps) {
  const { t } = useTranslation('letter');
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>(null);
  const [page, setPage] = useState(1);
  const count = pages?.length ?? 0;
  useWheelZoom(scroller, (direction) => setZoom((old) => step(old ?? fitOf(scroller.current), direction)));
  const turn = (to: number) =>
    scroller.current?.querySelectorAll('[data-page]')[to - 1]?.scrollIntoView({ block: 'start' });
  return (
    <section className={classes['pane']} aria-label={label} data-region tabIndex={-1}>
      {tabs}
      <Group gap={2} className={classes['bar'] ?? ''} wrap="nowrap">
        <Tool label={t('page.previous')} disabled={page <= 1} onClick={() => turn(page - 1)}>
          <IconChevronUp size={16} aria-hidden />
        </Tool>
        <Text size="xs" aria-live="off">
          {count === 0 ? '–' : t('page.of', { page, total: count })}
        </Text>
        <Tool label={t('page.next')} disabled={page >= count} onClick={() => turn(page + 1)}>
          <IconChevronDown size={16} aria-hidden />
        </Tool>
        <span className={classes['grow']} />
        <Tool
          label={t('page.smaller')}
          onClick={() => setZoom((old) => step(old ?? fitOf(scroller.current), -1))}
        >
          <IconZoomOut size={16} aria-hidden />
        </Tool>
        <Text size="xs" w="3.25rem" ta="center">
          {zoom === null ? t('page.fitShort') : `${Math.round(zoom * 100)} %`}
        </Text>
        <Tool
          label={t('page.larger')}
          onClick={() => setZoom((old) => step(old ?? fitOf(scroller.current), 1))}
        >
          <IconZoomIn size={16} aria-hidden />
        </Tool>
        <Tool label={t('page.fit')} onClick={() => setZoom(null)}>
          <IconArrowsHorizontal size={16} aria-hidden />
        </Tool>
      </Group>
      {error !== undefined && <ErrorMessage error={error} />}
      <div
        ref={scroller}
        className={classes['scroller']}
        role="group"
        aria-label={t('page.pages')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        onScroll={(event) => setPage(pageInView(event.currentTarget))}
      >
        {pages === undefined && error === undefined && <Loader size="sm" m="xl" />}
        {pages?.map((drawing, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the second page is the second page, whatever is on it
          <Sheet key={index} page={index + 1} drawing={drawing} width={widthOf(zoom)} total={count} />
        ))}
      </div>
    </section>
  );
}

interface SheetProps {
  page: number;
  drawing: PageDrawing;
  width: { inlineSize: string };
  total: number;
}

/** The first pages are there at once; those after them when somebody scrolls near: a dossier has many. */
function Sheet({ page, drawing, width, total }: SheetProps) {
  const { t } = useTranslation('letter');
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, page <= 2);
  return (
    <div ref={place} data-page={page} className={classes['page']} style={width}>
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

/** A4 in CSS pixels. */
const pageWidth = 794;

function widthOf(zoom: Zoom) {
  return { inlineSize: zoom === null ? '100%' : `${Math.round(pageWidth * zoom)}px` };
}

function fitOf(scroller: HTMLElement | null): number {
  const width = scroller?.querySelector('[data-page]')?.clientWidth ?? pageWidth;
  return width / pageWidth;
}

function step(from: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? steps.find((one) => one > from * 1.02) : steps.findLast((one) => one < from * 0.98);
  return next ?? from;
}

function pageInView(scroller: HTMLElement): number {
  const middle = scroller.scrollTop + scroller.clientHeight / 2;
  const pages = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
  const index = pages.findLastIndex((one) => one.offsetTop - scroller.offsetTop <= middle);
  return Math.max(1, index + 1);
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

function Tool(props: { label: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        {...reads}
        aria-label={props.label}
        disabled={props.disabled ?? false}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
