import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Mark, PageDrawing } from '@shared/typeset/page-drawing.schema';
import { PageView } from './page-view';

const line = (y: number, glyphs: string[], places: number[]): Mark => ({
  kind: 'text',
  at: [1, 0, 0, -1, 70, y],
  fill: '#111111',
  glyphs,
  places,
});
const page = (marks: Mark[]): PageDrawing => ({
  width: 595,
  height: 842,
  outlines: { a: 'M 0 0m 1 1 h 2 Z', b: 'M 0 0v 5 Z' },
  marks,
});
const sheet = () => screen.getByRole('img', { name: 'Page 1' });

it('draws each line as one path, its glyphs where they belong', () => {
  render(<PageView drawing={page([line(100, ['a', 'b'], [0, 0, 6.5, 0])])} alt="Page 1" />);
  const [path] = sheet().children;
  expect(path?.getAttribute('d')).toBe('M 0 0m 1 1 h 2 ZM 6.5 0v 5 Z');
  expect(path?.getAttribute('transform')).toBe('matrix(1 0 0 -1 70 100)');
});

it('keeps the elements of lines that stay, moved or not, and of two that are alike both', () => {
  const same = line(100, ['a'], [0, 0]);
  const { rerender } = render(
    <PageView drawing={page([same, line(120, ['b'], [0, 0]), same])} alt="Page 1" />,
  );
  const [first, changed, last] = sheet().children;
  rerender(
    <PageView
      drawing={page([same, line(120, ['b', 'a'], [0, 0, 3, 0]), line(140, ['a'], [0, 0])])}
      alt="Page 1"
    />,
  );
  const now = [...sheet().children];
  expect(now).toHaveLength(3);
  expect([now[0], now[2]]).toEqual([first, last]);
  expect(now[1]).not.toBe(changed);
  expect(last?.getAttribute('transform')).toBe('matrix(1 0 0 -1 70 140)');
});

it('holds nothing but paths and images, whatever the data says', () => {
  const hostile = '"/><script>alert(1)</script><a href="javascript:alert(2)">';
  const marks: Mark[] = [
    { ...line(10, [hostile, 'a'], [0, 0, 1, 0]), fill: hostile } as Mark,
    {
      kind: 'shape',
      at: [1, 0, 0, 1, 0, 0],
      outline: hostile,
      fill: hostile,
      stroke: hostile,
      strokeWidth: 1,
    },
    {
      kind: 'picture',
      at: [1, 0, 0, 1, 0, 0],
      width: 5,
      height: 5,
      source: `data:image/png;base64,${hostile}`,
    },
  ];
  render(
    <PageView drawing={{ ...page(marks), outlines: { [hostile]: hostile, a: 'M 0 0h 1' } }} alt="Page 1" />,
  );
  const inside = [...sheet().querySelectorAll('*')];
  expect(inside.map((element) => element.localName)).toEqual(['path', 'path', 'image']);
  const attributes = new Set(inside.flatMap((element) => element.getAttributeNames()));
  expect([...attributes].filter((name) => /^on|style|xlink/.test(name))).toEqual([]);
});
