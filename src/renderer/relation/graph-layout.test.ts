import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, middleOfLabel, type GraphNode } from './graph-layout';

const node = (id: string, central = false): GraphNode => ({ id, label: id, central });

describe('the layout of a graph of relations', () => {
  it('is the same each time', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id, id === 'a'));
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'c' },
    ];
    expect([...layOut(nodes, edges, 800).places]).toEqual([...layOut(nodes, edges, 800).places]);
  });

  it('keeps every node on the page and none upon another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 500, max: 1200 }), (count, width) => {
        const nodes = Array.from({ length: count }, (_, index) => node(String(index), index === 0));
        const edges = nodes.slice(1).map(({ id }) => ({ from: '0', to: id }));
        const { places, height } = layOut(nodes, edges, width);
        const all = [...places.values()];
        for (const { x, y } of all) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
        expect(new Set(all.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(count);
      }),
      { numRuns: 20 },
    );
  });
});

it.each([
  ['at the left edge', 60],
  ['in the middle', 400],
  ['at the right edge', 740],
])('shows the whole of a long name %s', (_, x) => {
  const label = 'Central Asia Labour Rights Monitoring Mission';
  const half = (label.length * 6.8) / 2;
  const middle = middleOfLabel(x, label, 800);
  expect(middle - half).toBeGreaterThanOrEqual(0);
  expect(middle + half).toBeLessThanOrEqual(800);
});
