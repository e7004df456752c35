/**
 * Bars beside their names, one accent, nothing else: the drawing of a table that stands next to it. Colours are
 * attributes, so that the drawing is a file by itself; on the page the style sheet gives those of the theme.
 */
import type { Ref } from 'react';
import type { Bar } from './bars';

const line = 22;
const width = 680;
/** Of the column of names: as wide as the longest needs, by the usual width of a letter. */
const letter = 7;
const namesAtLeast = 60;
const margin = 12;
const numbers = 64;
const longest = 36;
const head = 34;

interface BarChartProps {
  title: string;
  bars: readonly Bar[];
  /** Beneath the bars; empty: none. */
  note: string;
  className?: string | undefined;
  drawing?: Ref<SVGSVGElement>;
}

export function BarChart({ title, bars, note, className, drawing }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const names = widthOfNames(bars);
  const scale = (width - names - numbers) / most;
  const height = head + bars.length * line + (note === '' ? 6 : 32);
  return (
    <svg
      ref={drawing}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
      width={width + 2 * margin}
      height={height + 2 * margin}
      role="img"
      aria-label={title}
      fontFamily="'Noto Sans', sans-serif"
      fontSize={12}
      className={className}
    >
      <rect
        data-part="ground"
        x={-margin}
        y={-margin}
        width={width + 2 * margin}
        height={height + 2 * margin}
        fill="#ffffff"
      />
      <text data-part="title" x={0} y={16} fontSize={13} fontWeight={600} fill="#1b1f22">
        {title}
      </text>
      {bars.map((bar, index) => (
        <g key={bar.key} transform={`translate(0 ${head + index * line})`}>
          <text x={names - 10} y={15} textAnchor="end" fill="#1b1f22">
            {shortened(bar.label)}
          </text>
          <rect
            data-part="bar"
            x={names}
            y={4}
            width={(bar.value ?? 0) * scale}
            height={line - 8}
            rx={1}
            fill="#1f6675"
          />
          <text x={names + (bar.value ?? 0) * scale + 6} y={15} fill="#1b1f22">
            {bar.shown}
          </text>
        </g>
      ))}
      {note !== '' && (
        <text data-part="note" x={0} y={height - 8} fontSize={11} fill="#565d63">
          {note}
        </text>
      )}
    </svg>
  );
}

function widthOfNames(bars: readonly Bar[]): number {
  const letters = Math.max(0, ...bars.map(({ label }) => shortened(label).length));
  return Math.max(namesAtLeast, letters * letter + 14);
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
