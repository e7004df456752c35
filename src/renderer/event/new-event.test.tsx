import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { CaseFile } from '@shared/casefile/casefile.schema';
import { BackendProvider } from '../ui/backend';
import { NewEvent } from './new-event';

const caseFile = { id: '01930000-0000-7000-8000-000000000001', country: 'KZ' } as CaseFile;

/** A vault that keeps drafts, and nothing else. */
function vault() {
  const drafts = new Map<string, unknown>();
  const created: unknown[] = [];
  const request = (route: string, input: unknown): Promise<unknown> => {
    const { key, value } = input as { key: string; value: unknown };
    if (route === 'draft.put') drafts.set(key, value);
    if (route === 'draft.drop') drafts.delete(key);
    if (route === 'draft.list')
      return Promise.resolve([...drafts].map(([name, kept]) => ({ key: name, value: kept })));
    if (route === 'event.create') created.push(input);
    return Promise.resolve({ id: 'new' });
  };
  return { request, drafts, created };
}

function open(request: ReturnType<typeof vault>['request'], before: string | null = null) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request }}>
          <NewEvent caseFile={caseFile} before={before} onDone={() => undefined} />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('does not add an event whose date was not understood', async () => {
  const { request, created } = vault();
  open(request);
  await userEvent.type(screen.getByRole('textbox', { name: 'When' }), '2024 sometime{Enter}');
  expect(created).toEqual([]);
  expect(screen.getByRole('textbox', { name: 'When' })).toHaveFocus();
});

it('gives back what was typed before the page was left', async () => {
  const { request, drafts } = vault();
  const page = open(request);
  await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'A search at night');
  await waitFor(() => expect([...drafts.values()]).toMatchObject([{ titles: { en: 'A search at night' } }]));
  page.unmount();
  open(request);
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('A search at night'),
  );
});

it('gives back a date that was refused, and the words of the last moment', async () => {
  const { request, drafts } = vault();
  const page = open(request);
  await userEvent.type(screen.getByRole('textbox', { name: 'When' }), '2024 sometime');
  page.unmount();
  open(request);
  const field = screen.getByRole('textbox', { name: 'When' });
  await waitFor(() => expect(field).toHaveValue('2024 sometime'));
  expect(screen.getByText(/was not understood/)).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, '2024');
  await waitFor(() => expect([...drafts.values()]).toMatchObject([{ date: { start: '2024' }, written: '' }]));
});

it('keeps an event that is put between two apart from one at the end', async () => {
  const { request } = vault();
  const page = open(request);
  await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'A search at night');
  page.unmount();
  open(request, '01930000-0000-7000-8000-000000000002');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('');
});
