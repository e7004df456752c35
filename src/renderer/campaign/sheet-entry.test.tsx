import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Campaign } from '@shared/campaign/campaign.schema';
import { BackendProvider } from '../ui/backend';
import { SheetEntry } from './sheet-entry';

const { asked, request } = vi.hoisted(() => {
  const sent: [string, unknown][] = [];
  const take = (route: string, input: unknown) => {
    sent.push([route, input]);
    return Promise.resolve(route === 'draft.list' ? [] : {});
  };
  return { asked: sent, request: take };
});
vi.mock('../ipc/api', () => ({ request, onEvent: () => () => undefined }));

const campaign = {
  id: '01900000-0000-7000-8000-000000000001',
  optInWording: { en: 'Tell me what becomes of it.' },
} as unknown as Campaign;

beforeEach(() => {
  asked.length = 0;
});

function open(wording: Campaign['optInWording'] = campaign.optInWording) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <BackendProvider value={{ request }}>
          <SheetEntry campaign={{ ...campaign, optInWording: wording }} onClose={() => undefined} />
        </BackendProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const kept = () => asked.flatMap(([route, input]) => (route === 'supporter.create' ? [input] : []));

it('keeps a line with Enter, without an e-mail, and begins the next in the same country', async () => {
  open();
  await userEvent.type(screen.getByLabelText(/^Name/), ' Anna Petit ');
  await userEvent.type(screen.getByLabelText(/^Country/), 'France{Enter}');
  await waitFor(() => expect(kept()).toHaveLength(1));
  expect(kept()[0]).toMatchObject({
    campaignId: campaign.id,
    name: 'Anna Petit',
    email: '',
    country: 'FR',
    channel: 'paper',
    optIn: null,
  });
  await waitFor(() => expect(screen.getByLabelText(/^Name/)).toHaveValue(''));
  expect(screen.getByLabelText(/^Country/)).toHaveValue('France');
  expect(screen.getByLabelText(/^Name/)).toHaveFocus();
});

it('keeps the wording that a signatory was asked with, and only where it was ticked', async () => {
  open();
  await userEvent.type(screen.getByLabelText(/^Name/), 'Anna Petit');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.type(screen.getByLabelText(/^Name/), '{Enter}');
  await waitFor(() => expect(kept()).toHaveLength(1));
  expect(kept()[0]).toMatchObject({
    optIn: { wording: 'Tell me what becomes of it.', language: 'en', source: 'paper' },
  });
});

it('keeps no line without a name, nor one with a country that does not exist, and asks nobody without a wording', async () => {
  open({});
  expect(screen.getByRole('checkbox')).toBeDisabled();
  await userEvent.type(screen.getByLabelText(/^Country/), 'Francia X{Enter}');
  await userEvent.type(screen.getByLabelText(/^Name/), 'Anna{Enter}');
  expect(kept()).toEqual([]);
});
