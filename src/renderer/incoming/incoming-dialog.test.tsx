import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Letter } from '@shared/letter/letter.schema';
import { BackendProvider, type Backend } from '../ui/backend';
import { makeDrafts } from '../ui/drafts.testkit';
import { IncomingDialog } from './incoming-dialog';

// The dialog reads nothing else of it.
const letter = { id: 'l1', caseFileId: 'c1', reference: 'AM-2026-7' } as Letter;

function open(backend: Backend) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={backend}>
          <IncomingDialog letter={letter} onClose={() => undefined} />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('gives back what was written of an answer before a lock, and forgets what is given up', async () => {
  const backend = makeDrafts();
  const { drafts } = backend;
  const page = open(backend);
  const summary = () => screen.findByLabelText('What it says');
  await userEvent.type(await summary(), 'The complaint was passed on');
  await userEvent.type(screen.getByLabelText('Their number'), '7-12/44');
  page.unmount();

  open(backend);
  await waitFor(async () => expect(await summary()).toHaveValue('The complaint was passed on'));
  expect(screen.getByLabelText('Their number')).toHaveValue('7-12/44');
  expect(screen.getByText(/^Restored/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(drafts.size).toBe(0));
});
