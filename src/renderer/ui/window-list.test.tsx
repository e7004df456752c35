import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WindowList } from './window-list';

interface Line {
  readonly id: string;
  readonly name: string;
}
const total = 50_000;
const lines: readonly Line[] = Array.from({ length: total }, (_one, index) => ({
  id: `id-${index}`,
  name: `Case ${index}`,
}));

// happy-dom lays nothing out: the list needs a height to know what is in sight.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  return () => vi.restoreAllMocks();
});

function List({ said }: { said: string[] }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState({ active: 0, scrollTop: 0 });
  const [previewed, setPreviewed] = useState<string | null>(null);
  const stretch = (from: number, to: number) =>
    setTicked(new Set(lines.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id)));
  return (
    <MantineProvider env="test">
      <WindowList
        label="Cases"
        total={total}
        rowAt={(index) => lines[index]}
        nameOf={({ name }) => name}
        onSight={() => undefined}
        columns={[{ key: 'name', title: 'Name', sortable: true, render: ({ name }) => name }]}
        sort={{ key: 'name', descending: false }}
        onSort={(key) => said.push(`sort ${key}`)}
        onOpen={({ id }) => said.push(`open ${id}`)}
        preview={{ id: previewed, show: (line) => setPreviewed(line?.id ?? null) }}
        ticks={{
          ticked,
          onTick: (id, now) => setTicked((old) => new Set([...old, id].filter((one) => now || one !== id))),
          onTickAll: (now) => setTicked(new Set(now ? lines.map(({ id }) => id) : [])),
          onTickStretch: stretch,
        }}
        place={place}
        onPlace={setPlace}
      />
      <output>{`${ticked.size} ticked, ${previewed ?? 'nothing'} previewed`}</output>
    </MantineProvider>
  );
}

function open() {
  const said: string[] = [];
  render(<List said={said} />);
  const grid = screen.getByRole('grid');
  act(() => grid.focus());
  const active = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent;
  return { said, grid, active, status: () => screen.getByRole('status').textContent };
}

describe('a list of fifty thousand', () => {
  it('keeps some dozens of rows in the page and tells the length of the whole', () => {
    const { grid } = open();
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(grid.getAttribute('aria-rowcount')).toBe('50001');
  });

  it('moves by arrows and to both ends; the row in force is always in the page', async () => {
    const { active, said } = open();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(active()).toBe('Case 1');
    await userEvent.keyboard('{PageDown}');
    expect(active()).toBe('Case 10');
    await userEvent.keyboard('{End}');
    expect(active()).toBe('Case 49999');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(said).toEqual(['open id-49999']);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(active()).toBe('Case 0');
  });

  it('ticks with x or Ctrl+Space, stretches with Shift, all with Ctrl+A, none with Escape', async () => {
    const { status } = open();
    await userEvent.keyboard('x');
    expect(status()).toMatch(/^1 ticked/);
    await userEvent.keyboard('x');
    expect(status()).toMatch(/^0 ticked/);
    await userEvent.keyboard('{Control>} {/Control}');
    expect(status()).toMatch(/^1 ticked/);
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
    expect(status()).toMatch(/^3 ticked/);
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(status()).toMatch(/^50000 ticked/);
    await userEvent.keyboard('{Escape}');
    expect(status()).toMatch(/^0 ticked/);
  });

  it('previews with Space, and the arrows take the preview along', async () => {
    const { status } = open();
    await userEvent.keyboard(' {ArrowDown}');
    expect(status()).toMatch(/id-1 previewed/);
    await userEvent.keyboard(' ');
    expect(status()).toMatch(/nothing previewed/);
  });

  it('opens at a press, ticks by the box without opening, sorts by the head', async () => {
    const { said, status } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select “Case 2”' }));
    expect([said, status()]).toEqual([[], '1 ticked, nothing previewed']);
    await userEvent.click(screen.getByText('Case 3'));
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(said).toEqual(['open id-3', 'sort name']);
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  });
});
