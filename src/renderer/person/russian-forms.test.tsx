import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { NameInflections, PersonName } from '@shared/person/person.schema';
import { RussianForms } from './russian-forms';

const request = vi.hoisted(() => vi.fn());
vi.mock('../ipc/api', () => ({ request, onEvent: () => () => undefined }));

const name: PersonName = {
  kind: 'legal',
  language: 'ru',
  given: 'Қанат',
  patronymic: '',
  family: 'Өмірбеков',
  primary: true,
  inflections: null,
};

function show(suggestion: NameInflections | null) {
  request.mockResolvedValue(suggestion);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RussianForms name={name} gender="masculine" onSave={() => undefined} />
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('does not call forms suggested that no rule could suggest', async () => {
  show(null);
  expect(await screen.findByText(/no rule for this spelling/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Genitive' })).toHaveValue('');
});

it('calls suggested what a rule suggested', async () => {
  const form = 'Каната Омирбекова';
  show({
    genitive: form,
    dative: form,
    accusative: form,
    instrumental: form,
    prepositional: form,
    confirmed: false,
  });
  expect(await screen.findByDisplayValue('Қанат Өмірбеков')).toBeInTheDocument();
  expect(await screen.findAllByDisplayValue(form)).toHaveLength(5);
  expect(screen.getByText(/^Suggested by rule/)).toBeInTheDocument();
});
