import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { CaseFile } from '@shared/casefile/casefile.schema';
import { AnonymiseDialog } from './anonymise-dialog';

const { request } = vi.hoisted(() => ({
  request: (route: string) =>
    Promise.resolve(
      route === 'retention.preview'
        ? {
            persons: [{ id: 'p', names: [], codeName: 'Aliya Nourova', cases: [] }],
            emptied: [],
            gone: [],
            files: { count: 0, bytes: 0 },
            papers: { letters: 0, dossiers: 0, forms: 0, signatories: 0 },
            alike: 9,
          }
        : null,
    ),
}));
vi.mock('../ipc/api', () => ({ request, onEvent: () => () => undefined }));

function Page() {
  const [open, setOpen] = useState(true);
  const caseFile = { id: 'c', number: 'KZ-2026-001' } as CaseFile;
  return open ? <AnonymiseDialog caseFile={caseFile} onClose={() => setOpen(false)} /> : null;
}

it('leaves nothing in the window of what other pages had read', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['search.query', { text: '' }], [{ title: 'Aliya Nourova' }]);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByText(/Aliya Nourova/);
  await userEvent.type(screen.getByRole('textbox'), 'KZ-2026-001');
  await userEvent.click(screen.getByRole('button', { name: 'Anonymise' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const held = () =>
    JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    );
  await waitFor(() => expect(held()).not.toContain('Nourova'));
});
