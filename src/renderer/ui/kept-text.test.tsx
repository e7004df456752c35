import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { BackendProvider } from './backend';
import { PartialDateField } from './partial-date-input';
import { useRecordForm } from './record-form';

interface Remedy {
  readonly id: string;
  readonly revision: number;
  readonly date: PartialDate | null;
}
const remedy: Remedy = { id: 'r1', revision: 1, date: null };

/** A vault that keeps drafts, and saves what it is given. */
function vault() {
  const drafts = new Map<string, unknown>();
  const saved: unknown[] = [];
  const request = (route: string, input: unknown): Promise<unknown> => {
    const { key, value, prefix } = input as { key: string; value: unknown; prefix: string };
    if (route === 'draft.put') drafts.set(key, value);
    if (route === 'draft.drop') drafts.delete(key);
    if (route === 'draft.list')
      return Promise.resolve(
        [...drafts]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, kept]) => ({ key: name, value: kept })),
      );
    if (route === 'remedy.update') saved.push(input);
    return Promise.resolve({ ...remedy, ...(input as { patch?: object }).patch, revision: 2 });
  };
  return { request, drafts, saved };
}

function Field() {
  const form = useRecordForm('remedy', remedy);
  return <PartialDateField form={form} name="date" label="When" />;
}

function open(request: ReturnType<typeof vault>['request']) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request }}>
          <Field />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('gives back what was written into a field of a date and refused, and saves nothing of it', async () => {
  const { request, drafts, saved } = vault();
  const page = open(request);
  await userEvent.type(screen.getByLabelText('When'), 'the day before Nauryz');
  page.unmount();
  open(request);
  const field = screen.getByLabelText('When');
  await waitFor(() => expect(field).toHaveValue('the day before Nauryz'));
  expect(screen.getByText(/was not understood/)).toBeInTheDocument();
  expect(saved).toEqual([]);
  await userEvent.clear(field);
  await waitFor(() => expect([...drafts.keys()].filter((key) => key.startsWith('text:'))).toEqual([]));
});
