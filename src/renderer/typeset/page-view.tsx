/**
 * One typeset page, built from data: the elements and attributes below are all there are, so that nothing in a page can
 * link, load or run. A line that is the same as before keeps its element: after a keystroke only what moved is drawn anew.
 */
import { memo, useMemo, useState } from 'react';
import type { Mark, PageDrawing } from '@shared/typeset/page-drawing.schema';
import classes from './preview.module.css';

export function PageView({ drawing, alt }: { drawing: PageDrawing; alt: string }) {
  const { width, height, marks, outlines } = drawing;
  const keyed = useMemo(() => withKeys(marks), [marks]);
  return (
    <svg className={classes['sheet']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      {keyed.map(({ key, mark }) => {
        const transform = `matrix(${mark.at.join(' ')})`;
        if (mark.kind === 'text')
          return <Glyphs key={key} mark={mark} outlines={outlines} transform={transform} fill={mark.fill} />;
        if (mark.kind === 'shape') return <Shape key={key} mark={mark} transform={transform} />;
        const { source, width: wide, height: high } = mark;
        const size = { width: wide, height: high, preserveAspectRatio: 'none' };
        return <image key={key} href={source} transform={transform} {...size} />;
      })}
    </svg>
  );
}

type Of<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>;

interface GlyphsProps {
  mark: Of<'text'>;
  outlines: PageDrawing['outlines'];
  transform: string;
  fill: string;
}

/** Its key holds the glyphs and their places: they stay what they are, and so does the path. */
const Glyphs = memo(
  function Glyphs({ mark, outlines, transform, fill }: GlyphsProps) {
    const [path] = useState(() => pathOf(mark, outlines));
    return <path d={path} fill={fill} transform={transform} />;
  },
  (old, next) => old.transform === next.transform && old.fill === next.fill,
);

function Shape({ mark, transform }: { mark: Of<'shape'>; transform: string }) {
  const { outline, fill, stroke, strokeWidth } = mark;
  const line = stroke === null ? {} : { stroke, strokeWidth };
  return <path d={outline} fill={fill ?? 'none'} transform={transform} {...line} />;
}

/** One path for a whole line: each outline begins at 0 0 and goes on by relative commands, so that it can be moved. */
function pathOf({ glyphs, places }: Of<'text'>, outlines: PageDrawing['outlines']): string {
  return glyphs
    .map((name, index) => {
      const outline = outlines[name] ?? '';
      return outline.replace(/^M 0 0/, `M ${places[2 * index] ?? 0} ${places[2 * index + 1] ?? 0}`);
    })
    .join('');
}

/** What is drawn is the key, whatever its place; the second of two that are alike has a number. */
function withKeys(marks: readonly Mark[]): { key: string; mark: Mark }[] {
  const seen = new Map<string, number>();
  return marks.map((mark) => {
    const content = contentOf(mark);
    const count = seen.get(content) ?? 0;
    seen.set(content, count + 1);
    return { key: `${count} ${content}`, mark };
  });
}

function contentOf(mark: Mark): string {
  if (mark.kind === 'text') return `${mark.glyphs.join(' ')} ${mark.places.join(' ')}`;
  return mark.kind === 'shape' ? mark.outline : mark.source;
}
