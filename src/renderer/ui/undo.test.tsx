import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { notifications } from '@mantine/notifications';
import { BackendProvider, type Backend } from './backend';
import { Notices } from './notices';
import { useRemove, useUndoLast } from './undo';
import { UndoButton } from './undo-button';

/** A vault with one record, and whoever else writes into it. */
function makeVault() {
  const record = { id: 'p1', revision: 1, deletedAt: null as number | null };
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const write = (deletedAt: number | null) => {
    record.deletedAt = deletedAt;
    for (const listener of listeners) listener();
  };
  const backend: Backend = {
    request: (route) => {
      asked.push(route);
      if (route === 'person.remove') write(1);
      if (route === 'person.restore') write(null);
      return Promise.resolve({ ...record });
    },
    onWritten: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { backend, asked, write };
}

function Page() {
  const remove = useRemove();
  return (
    <button type="button" onClick={() => void remove('person', { id: 'p1', revision: 1 }, 'Aigerim')}>
      Remove
    </button>
  );
}

async function removed() {
  const vault = makeVault();
  render(
    <MantineProvider env="test">
      <BackendProvider value={vault.backend}>
        <Page />
        <Notices />
      </BackendProvider>
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText(/moved to the bin/)).toBeVisible();
  return vault;
}

it('the notice of what went into the bin goes when it comes back by another way', async () => {
  const { write } = await removed();
  act(() => write(2));
  await act(() => Promise.resolve());
  expect(screen.getByText(/moved to the bin/)).toBeVisible();
  act(() => write(null));
  await waitFor(() => expect(screen.queryByText(/moved to the bin/)).toBeNull());
});

it('undo on the notice brings it back', async () => {
  const { asked } = await removed();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(asked).toContain('person.restore');
  await waitFor(() => expect(screen.queryByText(/moved to the bin/)).toBeNull());
});

function LastPage() {
  const undo = useUndoLast();
  return (
    <button type="button" onClick={undo}>
      As Ctrl+Z
    </button>
  );
}

/** A notice about the change `done`, shown when that was the latest. */
async function done() {
  const changes = ['done'];
  const asked: unknown[] = [];
  const backend: Backend = {
    request: (route, input) => {
      if (route === 'undo.latest') return Promise.resolve({ change: changes.at(-1) ?? null });
      asked.push([route, input]);
      if (route === 'undo.last') changes.pop();
      return Promise.resolve({});
    },
  };
  render(
    <MantineProvider env="test">
      <BackendProvider value={backend}>
        <LastPage />
        <Notices />
      </BackendProvider>
    </MantineProvider>,
  );
  act(() => {
    const message = <UndoButton toast="bulk">Two cases were changed.</UndoButton>;
    notifications.show({ id: 'bulk', autoClose: false, message });
  });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Undo' })).toBeEnabled());
  return { changes, asked };
}

it('undo on a notice takes back what the notice tells, not what was done since', async () => {
  const { changes, asked } = await done();
  changes.push('later');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(asked).toEqual([['undo.change', { change: 'done' }]]);
});

it('the notice of what was done goes when Ctrl+Z took it back', async () => {
  await done();
  await userEvent.click(screen.getByRole('button', { name: 'As Ctrl+Z' }));
  await waitFor(() => expect(screen.queryByText('Two cases were changed.')).toBeNull());
});
