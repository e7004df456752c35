/** The pages of a PDF, drawn when they come into view. */
import { Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFile } from '@shared/evidence/evidence.schema';
import { PageTurns, pageInView } from '../viewer/page-turns';
import { Stage } from '../viewer/stage';
import { ViewerBar } from '../viewer/viewer-bar';
import { pageSize, pageWidth, type Zoom } from '../viewer/zoom';
import { addressOf } from './opened-file';
import { drawPage, openPdf, type OpenPdf } from './pdf-document';
import { Unshown } from './unshown';
import { TurnTool, useTurn } from './turn-tool';
import classes from './evidence.module.css';

export function PdfView({ file }: { file: OpenFile }) {
  const { t } = useTranslation('evidence');
  const opened = usePdf(file);
  if (opened === 'refused') return <Unshown text={t('viewer.badPdf')} />;
  if (opened === undefined) return <Loader size="sm" m="xl" />;
  return <Pages opened={opened} />;
}

function Pages({ opened: { pdf } }: { opened: OpenPdf }) {
  const { t } = useTranslation('evidence');
  const [zoom, setZoom] = useState<Zoom>(null);
  const { turn, turnOn } = useTurn();
  const [page, setPage] = useState(1);
  const stage = useRef<HTMLDivElement>(null);
  const fit = () => Math.max(0.1, ((stage.current?.clientWidth ?? pageWidth) - 24) / pageWidth);
  return (
    <>
      <ViewerBar zoom={zoom} fit={fit} onZoom={setZoom} more={<TurnTool onTurn={turnOn} />}>
        <PageTurns
          page={page}
          count={pdf.numPages}
          stage={stage}
          said={t('viewer.page', { page, total: pdf.numPages })}
        />
      </ViewerBar>
      <Stage
        ref={stage}
        label={t('viewer.stage')}
        onScroll={(event) => setPage(pageInView(event.currentTarget))}
      >
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <Page key={index + 1} pdf={pdf} number={index + 1} zoom={zoom} turn={turn} />
        ))}
      </Stage>
    </>
  );
}

interface PageProps {
  pdf: OpenPdf['pdf'];
  number: number;
  zoom: Zoom;
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
  return (
    <div
      ref={place}
      role="img"
      aria-label={t('viewer.page', { page: number, total: pdf.numPages })}
      data-page={number}
      className={classes['page']}
      style={{ inlineSize: pageSize(zoom), aspectRatio: `1 / ${ratio}` }}
    />
  );
}

function usePdf(file: OpenFile): OpenPdf | 'refused' | undefined {
  const [opened, setOpened] = useState<OpenPdf | 'refused'>();
  useEffect(() => {
    const left = new AbortController();
    openPdf(addressOf(file), file.size, left)
      .then((pdf) => {
        if (!left.signal.aborted) setOpened(pdf);
      })
      .catch(() => {
        if (!left.signal.aborted) setOpened('refused');
      });
    return () => left.abort();
  }, [file]);
  return opened;
}
