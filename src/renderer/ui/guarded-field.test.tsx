import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { FieldLevels } from '@shared/record/field-level';
import { BackendProvider } from './backend';
import { Guarded } from './guarded-field';
import { useRecordForm } from './record-form';

interface Guardable {
  readonly id: string;
  readonly revision: number;
  readonly fieldLevels: FieldLevels;
}

function Page({ record }: { record: Guardable }) {
  const form = useRecordForm<Guardable>('person', record);
  return (
    <Guarded form={form} table="person" field="health">
      <input aria-label="Health" />
    </Guarded>
  );
}

function open(fieldLevels: FieldLevels) {
  const record = { id: 'p', revision: 1, fieldLevels };
  const patches: unknown[] = [];
  const request = (route: string, input: unknown): Promise<unknown> => {
    if (route !== 'person.update') return Promise.resolve([]);
    const { patch } = input as { patch: Partial<Guardable> };
    patches.push(patch);
    return Promise.resolve({ ...record, ...patch, revision: 2 });
  };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request }}>
          <Page record={record} />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return patches;
}

it('waits behind a click while it is need-to-know, and puts whoever asks for it into the field', async () => {
  open({});
  expect(screen.queryByLabelText('Health')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show health' }));
  expect(await screen.findByLabelText('Health')).toBeVisible();
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('Health'));
});

it('is open once its level was lowered, which is saved beside it', async () => {
  const patches = open({ family: 2 });
  await userEvent.click(screen.getByRole('button', { name: 'Change the sensitivity: Health' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Internal' }));
  expect(await screen.findByLabelText('Health')).toBeVisible();
  expect(patches).toEqual([{ fieldLevels: { family: 2, health: 2 } }]);
});
