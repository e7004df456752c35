import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { DataList } from './data-list';

const rows = [
  { id: 'a', name: 'Aigerim' },
  { id: 'b', name: 'Berik' },
];

function List({ opened }: { opened: string[] }) {
  const [previewed, setPreviewed] = useState<string | null>(null);
  return (
    <MantineProvider env="test">
      <DataList
        name="test"
        label="People"
        rows={rows}
        columns={[{ key: 'name', title: 'Name', render: ({ name }) => name }]}
        textOf={({ name }) => name}
        onOpen={({ id }) => opened.push(id)}
        preview={{ id: previewed, show: (row) => setPreviewed(row?.id ?? null) }}
        empty="none"
      />
      <output>{previewed ?? 'nothing'}</output>
    </MantineProvider>
  );
}

it('previews the row with Space, takes the preview along with the arrows, hides it with Space, opens with Enter', async () => {
  const opened: string[] = [];
  render(<List opened={opened} />);
  const shown = () => screen.getByRole('status').textContent;
  await userEvent.type(screen.getByRole('searchbox'), '{ArrowDown}');
  expect(shown()).toBe('nothing');
  await userEvent.keyboard(' ');
  expect(shown()).toBe('a');
  await userEvent.keyboard('{ArrowDown}');
  expect(shown()).toBe('b');
  await userEvent.keyboard(' ');
  expect(shown()).toBe('nothing');
  expect(opened).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual(['b']);
});
