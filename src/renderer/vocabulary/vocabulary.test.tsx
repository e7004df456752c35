import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { CodedValue, ShippedVocabulary } from '@shared/vocabulary/vocabulary.schema';
import { coded } from '@shared/vocabulary/coded-value.rules';
import { BackendProvider } from '../ui/backend';
import { CodedInput } from './coded-input';
import { CodedListInput } from './coded-list-input';

const line = (text: string) => ({ en: text, fr: text, ru: text });
const [violence, beating, falanga, other] = ['01', '0101', '010101', '90'].map(
  (start) => `${start.padEnd(12, '0')}05`,
) as [string, string, string, string];
const methods: ShippedVocabulary = {
  key: 'methods',
  list: 5,
  version: 1,
  name: line('Methods'),
  guidance: line('How it was done.'),
  example: line('Beating'),
  terms: [
    { code: violence, parent: null, label: line('Violence against a person') },
    { code: beating, parent: violence, label: { en: 'Beating', fr: 'Coups', ru: 'Избиение' } },
    { code: falanga, parent: beating, label: line('Blows on the soles'), synonyms: { en: ['falanga'] } },
    { code: other, parent: null, label: line('Other') },
  ],
};
const request = vi.hoisted(() => vi.fn<(route: string, input: unknown) => Promise<unknown>>());
vi.mock('../ipc/api', () => ({ request, onEvent: () => () => undefined }));

function answer(recent: readonly string[] = []): void {
  request.mockImplementation((route) =>
    Promise.resolve(route === 'vocabulary.shipped' ? methods : route === 'vocabulary.recent' ? recent : []),
  );
}

function open(field: React.ReactNode): void {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request }}>{field}</BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

function One({ onValue }: { onValue: (value: CodedValue | null) => void }) {
  const [value, setValue] = useState<CodedValue | null>(null);
  const change = (next: CodedValue | null) => {
    setValue(next);
    onValue(next);
  };
  return <CodedInput list="methods" label="Method" value={value} onChange={change} />;
}

const options = () => screen.getAllByRole('option', { hidden: true }).map((one) => one.textContent);
const box = () => screen.findByRole('textbox', { name: 'Method' });

it('finds by a synonym in folded letters and by another language, shows the path, and takes Enter', async () => {
  answer();
  let value: CodedValue | null = null;
  open(<One onValue={(next) => (value = next)} />);
  await userEvent.type(await box(), 'FALÁN');
  expect(options()[0]).toBe('Blows on the solesViolence against a person › Beating');
  await userEvent.keyboard('{Enter}');
  expect(value).toEqual(coded(falanga));
  await userEvent.clear(await box());
  await userEvent.type(await box(), 'избие{Enter}');
  expect(value).toEqual(coded(beating));
  expect(await box()).toHaveValue('Beating');
});

it('is walked as a tree by the arrows, what was used last first', async () => {
  answer([falanga]);
  let value: CodedValue | null = null;
  open(<One onValue={(next) => (value = next)} />);
  await userEvent.click(await box());
  await vi.waitFor(() => expect(options()[0]).toContain('Blows on the soles'));
  expect(options()).toHaveLength(3);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(options()).toHaveLength(4);
  await userEvent.keyboard('{Enter}');
  expect(value).toEqual(coded(beating));
});

it('keeps the note with its value', async () => {
  answer();
  let value: CodedValue | null = null;
  open(<One onValue={(next) => (value = next)} />);
  await userEvent.type(await box(), 'beating{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Add a note' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Note on “Beating”' }), 'with a hose');
  expect(value).toEqual(coded(beating, 'with a hose'));
});

it('takes several, each once, and lets go of one', async () => {
  answer();
  let values: CodedValue[] = [];
  function Several() {
    const [value, setValue] = useState<CodedValue[]>([]);
    const change = (next: CodedValue[]) => {
      values = next;
      setValue(next);
    };
    return <CodedListInput list="methods" label="Method" value={value} onChange={change} />;
  }
  open(<Several />);
  await userEvent.type(await box(), 'beating{Enter}');
  await userEvent.type(await box(), 'other{Enter}');
  await userEvent.type(await box(), 'beating');
  expect(options()).not.toContain('BeatingViolence against a person');
  await userEvent.click(screen.getByRole('button', { name: 'Remove: Beating' }));
  expect(values).toEqual([coded(other)]);
});

it('adds a term of the organisation where it was missed', async () => {
  answer();
  const own = '019a0000-0000-7000-8000-000000000001';
  let value: CodedValue | null = null;
  open(<One onValue={(next) => (value = next)} />);
  await userEvent.type(await box(), 'Wet towel');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  request.mockImplementation((route) =>
    Promise.resolve(route === 'vocabulary.shipped' ? methods : { id: own }),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Add the term' }));
  await vi.waitFor(() => expect(value).toEqual(coded(own)));
  expect(request).toHaveBeenCalledWith('vocabularyTerm.create', {
    list: 'methods',
    label: { en: 'Wet towel' },
    parent: null,
  });
});
