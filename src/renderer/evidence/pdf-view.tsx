/** The pages of a PDF, drawn when they come into view. */
import { Loader, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFile } from '@shared/evidence/evidence.schema';
import { addressOf } from './opened-file';
import { drawPage, openPdf, type OpenPdf } from './pdf-document';
import { Unshown } from './unshown';
import { Tool, ViewerBar } from './viewer-bar';
import classes from './evidence.module.css';

/** CSS pixels of an A4 page at 100 %. */
const pageWidth = 794;

export function PdfView({ file }: { file: OpenFile }) {
  const { t } = useTranslation('evidence');
  const opened = usePdf(file);
  if (opened === 'refused') return <Unshown text={t('viewer.badPdf')} />;
  if (opened === undefined) return <Loader size="sm" m="xl" />;
  return <Pages opened={opened} />;
}

function Pages({ opened: { pdf } }: { opened: OpenPdf }) {
  const { t } = useTranslation('evidence');
  const [zoom, setZoom] = useState<number | null>(null);
  const [turn, setTurn] = useState(0);
  const [page, setPage] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const fit = () => Math.max(0.1, ((scroller.current?.clientWidth ?? pageWidth) - 24) / pageWidth);
  const go = (to: number) =>
    scroller.current?.querySelectorAll('[data-page]')[to - 1]?.scrollIntoView({ block: 'start' });
  return (
    <>
      <ViewerBar zoom={zoom} fit={fit} onZoom={setZoom} onTurn={() => setTurn((turn + 90) % 360)}>
        <Tool label={t('viewer.previous')} disabled={page <= 1} onClick={() => go(page - 1)}>
          <IconChevronUp size={16} aria-hidden />
        </Tool>
        <Text size="xs">{t('viewer.page', { page, total: pdf.numPages })}</Text>
        <Tool label={t('viewer.next')} disabled={page >= pdf.numPages} onClick={() => go(page + 1)}>
          <IconChevronDown size={16} aria-hidden />
        </Tool>
      </ViewerBar>
      <div
        ref={scroller}
        className={classes['scroller']}
        role="group"
        aria-label={t('viewer.stage')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        onScroll={(event) => setPage(pageInView(event.currentTarget))}
      >
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <Page key={index + 1} pdf={pdf} number={index + 1} zoom={zoom} turn={turn} />
        ))}
      </div>
    </>
  );
}

interface PageProps {
  pdf: OpenPdf['pdf'];
  number: number;
  zoom: number | null;
  turn: number;
}

function Page({ pdf, number, zoom, turn }: PageProps) {
  const { t } = useTranslation('evidence');
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [ratio, setRatio] = useState(297 / 210);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '600px',
    });
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const host = place.current;
    if (!near || host === null) return undefined;
    let gone = false;
    const width = Math.min(4000, host.clientWidth * window.devicePixelRatio);
    drawPage(pdf, number, width, turn)
      .then((canvas) => {
        if (gone) return;
        setRatio(canvas.height / canvas.width);
        host.replaceChildren(canvas);
      })
      // The page stays white; the others can still be read.
      .catch(() => undefined);
    return () => {
      gone = true;
      // Gives the memory of pages far away back.
      host.replaceChildren();
    };
  }, [pdf, number, near, zoom, turn]);
  const inlineSize = zoom === null ? '100%' : `${Math.round(pageWidth * zoom)}px`;
  return (
    <div
      ref={place}
      role="img"
      aria-label={t('viewer.page', { page: number, total: pdf.numPages })}
      data-page={number}
      className={classes['page']}
      style={{ inlineSize, aspectRatio: `1 / ${ratio}` }}
    />
  );
}

function usePdf(file: OpenFile): OpenPdf | 'refused' | undefined {
  const [opened, setOpened] = useState<OpenPdf | 'refused'>();
  useEffect(() => {
    let gone = false;
    let made: OpenPdf | undefined;
    openPdf(addressOf(file), file.size)
      .then((pdf) => {
        made = pdf;
        if (gone) pdf.close();
        else setOpened(pdf);
      })
      .catch(() => {
        if (!gone) setOpened('refused');
      });
    return () => {
      gone = true;
      made?.close();
    };
  }, [file]);
  return opened;
}

function pageInView(scroller: HTMLElement): number {
  const middle = scroller.scrollTop + scroller.clientHeight / 2;
  const pages = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
  const index = pages.findLastIndex((one) => one.offsetTop - scroller.offsetTop <= middle);
  return Math.max(1, index + 1);
}
