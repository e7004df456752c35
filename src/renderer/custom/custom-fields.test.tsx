import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { CustomValues } from '@shared/custom/custom-field.schema';
import { BackendProvider } from '../ui/backend';
import { makeDrafts } from '../ui/drafts.testkit';
import { useRecordForm } from '../ui/record-form';
import { CustomFields } from './custom-fields';

const id = (last: number) => `01930000-0000-7000-8000-00000000000${last}`;
const field = (last: number, level: number, names: object) => ({
  id: id(last),
  host: 'person',
  type: 'text',
  names,
  help: {},
  choices: [],
  level,
  retired: false,
});
const date = { start: '2019', end: null, about: false, time: null, timeAbout: false };
const record = {
  id: 'p',
  revision: 1,
  custom: { [id(3)]: date, [id(1)]: '771204', [id(2)]: 'Zanzibar' },
};

afterEach(() => vi.unstubAllGlobals());

function Page() {
  const form = useRecordForm<{ id: string; revision: number; custom: CustomValues }>('person', record);
  return <CustomFields form={form} host="person" />;
}

function open(
  fields: readonly object[],
  request: (route: string, input: unknown) => Promise<unknown> = () => Promise.resolve([]),
) {
  vi.stubGlobal('amparo', {
    request: () => Promise.resolve({ ok: true, value: fields }),
    cancel: () => undefined,
    onEvent: () => () => undefined,
  });
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request }}>
          <Page />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('an own field that is need-to-know waits behind a click, and puts whoever asks for it into the field', async () => {
  const fields = [field(1, 2, { en: 'Badge' }), field(2, 4, { en: 'Hiding place' })];
  open(fields);
  expect(await screen.findByLabelText('Badge')).toHaveValue('771204');
  expect(screen.queryByDisplayValue('Zanzibar')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show “Hiding place”' }));
  expect(await screen.findByLabelText('Hiding place')).toHaveValue('Zanzibar');
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('Hiding place'));
});

it('a field of a date that is not used any more is read and not written, as the others', async () => {
  open([{ ...field(3, 2, { en: 'Union card since' }), type: 'date', retired: true }]);
  expect(await screen.findByLabelText('Union card since')).toHaveValue('2019');
  expect(screen.getByLabelText('Union card since')).toBeDisabled();
});

it('a day in an own field that is refused is there again with the page, and nothing of it is saved', async () => {
  const { request, drafts } = makeDrafts();
  const fields = [{ ...field(3, 2, { en: 'Union card since' }), type: 'date' }];
  const page = open(fields, request);
  await userEvent.type(await screen.findByLabelText('Union card since'), ' or so');
  page.unmount();
  expect(drafts.get(`text:person:p:custom:${id(3)}`)).toBe('2019 or so');
  open(fields, request);
  await waitFor(() => expect(screen.getByLabelText('Union card since')).toHaveValue('2019 or so'));
});
