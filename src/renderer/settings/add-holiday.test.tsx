import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { BackendProvider } from '../ui/backend';
import { makeDrafts } from '../ui/drafts.testkit';
import { AddHoliday } from './add-holiday';

function open(request: ReturnType<typeof makeDrafts>['request']) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request }}>
          <AddHoliday country="KZ" />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('a day off that is half written is there again with the page, a refused day too', async () => {
  const { request } = makeDrafts();
  const page = open(request);
  await userEvent.type(screen.getByLabelText('Date'), 'first of spring');
  await userEvent.type(screen.getByLabelText('Name'), 'Moving day');
  page.unmount();
  open(request);
  await waitFor(() => expect(screen.getByLabelText('Date')).toHaveValue('first of spring'));
  expect(screen.getByLabelText('Name')).toHaveValue('Moving day');
  expect(screen.getByRole('button', { name: 'Add a day' })).toBeDisabled();
});
