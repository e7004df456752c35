import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Letter } from '@shared/letter/letter.schema';
import { BackendProvider } from '../ui/backend';
import { makeDrafts } from '../ui/drafts.testkit';
import { OwnDay } from './own-day';

afterEach(() => vi.unstubAllGlobals());

// The field reads nothing else of it.
const letter = { id: 'l1', revision: 3, deadlineRuleId: null, answerBy: null } as Letter;

function open(request = makeDrafts().request) {
  const chosen: unknown[] = [];
  vi.stubGlobal('amparo', {
    request: ({ input }: { input: unknown }) => {
      chosen.push(input);
      return Promise.resolve({ ok: true, value: letter });
    },
    cancel: () => undefined,
    onEvent: () => () => undefined,
  });
  const page = render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request }}>
          <OwnDay letter={letter} />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { page, chosen, field: screen.getByLabelText('Or until a day of our own') };
}

it('a day set for an answer that is refused is there again with the page', async () => {
  const { request } = makeDrafts();
  const first = open(request);
  await userEvent.type(first.field, 'after Nauryz');
  first.page.unmount();
  expect(first.chosen).toEqual([]);
  const { field } = open(request);
  await waitFor(() => expect(field).toHaveValue('after Nauryz'));
});

it('a day set for an answer is saved once, as it stands when the field is left', async () => {
  const { chosen, field } = open();
  await userEvent.type(field, '3 March 2031');
  expect(chosen).toEqual([]);
  await userEvent.tab();
  await waitFor(() => expect(chosen).toMatchObject([{ id: 'l1', revision: 3, answerBy: '2031-03-03' }]));
});

it('a day set for an answer is saved when the page goes', async () => {
  const { page, chosen, field } = open();
  await userEvent.type(field, '3 March 2031');
  page.unmount();
  await waitFor(() => expect(chosen).toMatchObject([{ answerBy: '2031-03-03' }]));
});
