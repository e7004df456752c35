import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { BackendProvider, type Backend } from './backend';
import { TextField } from './fields';
import { useRecordForm } from './record-form';

interface Remedy {
  readonly id: string;
  readonly revision: number;
  readonly body: string;
}

/** A vault that is slow to save. */
function makeVault() {
  let stored: Remedy = { id: 'r1', revision: 1, body: '' };
  const waiting: (() => void)[] = [];
  const backend: Backend = {
    request(route, input) {
      if (route === 'draft.list') return Promise.resolve([]);
      if (route !== 'remedy.update') return Promise.resolve(null);
      return new Promise((resolve) => {
        waiting.push(() => {
          stored = {
            ...stored,
            ...(input as { patch: Partial<Remedy> }).patch,
            revision: stored.revision + 1,
          };
          resolve(stored);
        });
      });
    },
  };
  return {
    backend,
    waiting,
    save: () => waiting.shift()?.(),
    read: () => stored,
  };
}

function Body({ record }: { record: Remedy }) {
  return <TextField form={useRecordForm<Remedy>('remedy', record)} name="body" label="Body" />;
}

/** A page whose list was read before the last save. */
function open(backend: Backend, record: Remedy) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={backend}>
          <Body record={record} />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('shows what was typed when its page is opened again before that was saved, or read', async () => {
  const vault = makeVault();
  const before = vault.read();
  const page = open(vault.backend, before);
  await userEvent.type(screen.getByLabelText('Body'), 'Supreme Court');
  page.unmount();
  await waitFor(() => expect(vault.waiting).toHaveLength(1));

  const again = open(vault.backend, before);
  expect(screen.getByLabelText('Body')).toHaveValue('Supreme Court');
  vault.save();
  await waitFor(() => expect(vault.read().revision).toBe(2));
  again.unmount();

  open(vault.backend, before);
  await userEvent.type(screen.getByLabelText('Body'), ' of the Republic');
  await userEvent.tab();
  await waitFor(() => expect(vault.waiting).toHaveLength(1));
  vault.save();
  await waitFor(() => expect(vault.read().body).toBe('Supreme Court of the Republic'));
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
});
