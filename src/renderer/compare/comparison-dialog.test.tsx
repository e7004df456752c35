import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { BackendProvider } from '../ui/backend';
import { compareVersions } from '../ui/comparison.rules';
import { ComparisonDialog } from './comparison-dialog';

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

function show(name: string, fields: Parameters<typeof ComparisonDialog>[0]['fields']) {
  const onResolve = vi.fn();
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request: () => Promise.resolve({}) }}>
          <ComparisonDialog name={name} fields={fields} onResolve={onResolve} onClose={onClose} />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { onResolve, onClose };
}

const seen = { codeName: 'first', deceased: false, notes: '' };
const stored = { codeName: 'theirs', deceased: true, notes: '' };
const person = compareVersions(seen, stored, new Map([['codeName', 'mine']]));

it('lays every field that differs side by side, in the words of its page', () => {
  show('person', person);
  const row = within(screen.getByRole('row', { name: /Has died/ }));
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    'Yes',
    'You have not touched it',
    'No',
  ]);
  expect(within(screen.getByRole('row', { name: /Code name/ })).getAllByRole('radio')).toHaveLength(3);
});

it('is decided by keyboard alone, field by field', async () => {
  const { onResolve } = show('person', person);
  // Where the focus starts nothing is decided by a stray Enter.
  await waitFor(() => expect(screen.getByRole('button', { name: 'Decide later' })).toHaveFocus());
  screen.getByRole('radio', { name: 'Has died: What it was' }).focus();
  await userEvent.keyboard(' ');
  screen.getByRole('button', { name: 'Save the choice' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(onResolve).toHaveBeenCalledWith({ codeName: 'mine', deceased: 'was' });
});

it('chooses one version for all fields', async () => {
  const { onResolve } = show('person', person);
  await userEvent.click(screen.getByRole('button', { name: 'Everything as in the vault' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the choice' }));
  expect(onResolve).toHaveBeenCalledWith({ codeName: 'stored', deceased: 'stored' });
});

it('chooses nothing on Esc', async () => {
  const { onResolve, onClose } = show('person', person);
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalled();
  expect(onResolve).not.toHaveBeenCalled();
});

it('shows the text of a letter as it reads, and not how it is kept', () => {
  const block = (text: string) => [{ id: 'a', kind: 'facts', text: doc(text) }];
  const before = { blocks: block('Once'), fieldsSeen: {} };
  const now = { blocks: block('Theirs'), fieldsSeen: { 'person.name': 'A' } };
  show('letter', compareVersions(before, now, new Map([['blocks', block('Mine')]])));
  const rows = screen.getAllByRole('row').slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ),
  ).toEqual([['Theirs', 'Mine', 'Once']]);
});

it('keeps health behind a click', async () => {
  const before = { codeName: 'A', health: {} };
  const now = { codeName: 'B', health: { en: 'Diabetes' } };
  show('person', compareVersions(before, now, new Map([['codeName', 'mine']])));
  expect(screen.queryByText('Diabetes')).toBeNull();
  const row = within(screen.getByRole('row', { name: /Health/ }));
  await userEvent.click(row.getAllByRole('button', { name: /need to know/ })[0] ?? document.body);
  expect(screen.getByText('Diabetes')).toBeVisible();
});
