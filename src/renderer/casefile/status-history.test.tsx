import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { CaseFile } from '@shared/casefile/casefile.schema';
import { BackendProvider } from '../ui/backend';
import { makeDrafts } from '../ui/drafts.testkit';
import { useRecordForm } from '../ui/record-form';
import { StatusHistory } from './status-history';

const caseFile: CaseFile = {
  id: '01930000-0000-7000-8000-000000000001',
  revision: 1,
  sensitivity: 2,
  createdAt: 0,
  createdBy: 'A',
  updatedAt: 0,
  updatedBy: 'A',
  deletedAt: null,
  number: 'KZ-2026-001',
  titles: {},
  type: 'attack',
  statusHistory: [{ status: 'verifying', phrase: { en: 'Checking sources' }, date: null, source: '' }],
  lead: '',
  country: null,
  summary: {},
  background: {},
  openedOn: null,
  closedOn: null,
  outcome: null,
  notes: '',
};

function Page() {
  return <StatusHistory form={useRecordForm<CaseFile>('casefile', caseFile)} />;
}

function open(drafts = makeDrafts()) {
  const patches: Partial<CaseFile>[] = [];
  const request = (route: string, input: unknown): Promise<unknown> => {
    if (route !== 'casefile.update') return drafts.request(route, input);
    const { patch } = input as { patch: Partial<CaseFile> };
    patches.push(patch);
    return Promise.resolve({ ...caseFile, ...patch, revision: 2 });
  };
  const page = render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request }}>
          <Page />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { patches, page };
}

it('adds a status and keeps the earlier one below it', async () => {
  const { patches } = open();
  await userEvent.click(screen.getByRole('button', { name: 'New status' }));
  await userEvent.type(screen.getByLabelText('Latest situation in one phrase'), 'Case opened by the police');
  await userEvent.click(screen.getByRole('button', { name: 'Add to the history' }));

  const lines = within(screen.getByRole('list', { name: 'Situation' })).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringContaining('Case opened by the police'),
    expect.stringContaining('Checking sources'),
  ]);
  expect(patches).toMatchObject([
    {
      statusHistory: [
        { phrase: { en: 'Checking sources' } },
        { status: 'verifying', phrase: { en: 'Case opened by the police' } },
      ],
    },
  ]);
});

it('changes nothing when given up', async () => {
  const { patches } = open();
  await userEvent.click(screen.getByRole('button', { name: 'New status' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(patches).toEqual([]);
});

it('what was written of a new status is there again with the page, a refused date too', async () => {
  const vault = makeDrafts();
  const begin = () => userEvent.click(screen.getByRole('button', { name: 'New status' }));
  const { page } = open(vault);
  await begin();
  await userEvent.type(screen.getByLabelText('Latest situation in one phrase'), 'Moved at night');
  await userEvent.clear(screen.getByLabelText('Since'));
  await userEvent.type(screen.getByLabelText('Since'), 'before Nauryz');
  page.unmount();

  const { patches } = open(vault);
  await begin();
  await waitFor(() => expect(screen.getByLabelText('Since')).toHaveValue('before Nauryz'));
  expect(screen.getByLabelText('Latest situation in one phrase')).toHaveValue('Moved at night');
  await userEvent.click(screen.getByRole('button', { name: 'Add to the history' }));
  expect(patches).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(vault.drafts.size).toBe(0));
});
