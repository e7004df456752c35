import '../page.testkit';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BarChart } from './bar-chart';
import type { Bar } from './bars';
import { csvOf, svgOf } from './statistics-file';

const bars: Bar[] = [
  { key: 'a', label: '=HYPERLINK("http://x")', value: 1234, shown: '1,234' },
  { key: 'b', label: 'Court, "first"', value: null, shown: '*' },
];

describe('a table as CSV', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    csvOf({ head: ['Authority', 'Letters'], bars, total: ['Total', '*'], note: '* Not shown' }),
  );

  it('keeps names whole, numbers plain and what is hidden hidden', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data } = parse<string[]>(text.slice(1).trimEnd());
    expect(data.slice(2)).toEqual([['Court, "first"', '*'], ['Total', '*'], ['* Not shown']]);
    expect(data[1]?.[1]).toBe('1234');
  });

  it('runs no formula in a spreadsheet', () => {
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe('a chart as SVG', () => {
  it('is a drawing by itself, in which a name is text and nothing else', () => {
    const named = [{ key: 'a', label: '<script>&', value: 5, shown: '5' }];
    render(
      <MantineProvider>
        <BarChart title="Letters" bars={named} note="" />
      </MantineProvider>,
    );
    const drawing = screen.getByRole('img', { name: 'Letters' });
    const text = new TextDecoder().decode(svgOf(drawing as unknown as SVGSVGElement));
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).toContain('&lt;script&gt;&amp;');
    expect(text).not.toContain('var(--');
  });
});
