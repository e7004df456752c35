import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { NameInflections, PersonName } from '@shared/person/person.schema';
import { BackendProvider } from '../ui/backend';
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

/** A vault that keeps drafts, and suggests the same forms for whatever name. */
function vault(suggestion: NameInflections | null) {
  const drafts = new Map<string, unknown>();
  request.mockResolvedValue(suggestion);
  const backend = (route: string, input: unknown): Promise<unknown> => {
    const { key, value } = input as { key: string; value: unknown };
    if (route === 'draft.put') drafts.set(key, value);
    if (route === 'draft.drop') drafts.delete(key);
    return Promise.resolve([...drafts].map(([kept, answers]) => ({ key: kept, value: answers })));
  };
  const saved: NameInflections[] = [];
  const open = (shown = name) =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <MantineProvider env="test">
          <BackendProvider value={{ request: backend }}>
            <RussianForms
              draftKey="forms:person:1:names.0"
              name={shown}
              gender="masculine"
              onSave={(forms) => saved.push(forms)}
            />
          </BackendProvider>
        </MantineProvider>
      </QueryClientProvider>,
    );
  return { drafts, open, saved };
}

function show(suggestion: NameInflections | null) {
  return vault(suggestion).open();
}

function formsOf(form: string, confirmed = false): NameInflections {
  return {
    genitive: form,
    dative: form,
    accusative: form,
    instrumental: form,
    prepositional: form,
    confirmed,
  };
}

it('does not call forms suggested that no rule could suggest', async () => {
  show(null);
  expect(await screen.findByText(/no rule for this spelling/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Genitive' })).toHaveValue('');
});

it('calls suggested what a rule suggested', async () => {
  const form = 'Каната Омирбекова';
  show(formsOf(form));
  expect(await screen.findByDisplayValue('Қанат Өмірбеков')).toBeInTheDocument();
  expect(await screen.findAllByDisplayValue(form)).toHaveLength(5);
  expect(screen.getByText(/^Suggested by rule/)).toBeInTheDocument();
});

it('gives back forms that were written by hand and not confirmed, for the same spelling alone', async () => {
  const { drafts, open, saved } = vault(null);
  const card = open();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Genitive' }), 'Қаната');
  await waitFor(() => expect([...drafts.values()]).toMatchObject([{ forms: { genitive: 'Қаната' } }]));
  card.unmount();
  const other = open({ ...name, given: 'Болат' });
  await screen.findByDisplayValue('Болат Өмірбеков');
  expect(screen.getByRole('textbox', { name: 'Genitive' })).toHaveValue('');
  other.unmount();
  open();
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Genitive' })).toHaveValue('Қаната'));
  expect(screen.getByText(/^Restored/)).toBeInTheDocument();
  for (const inCase of ['Dative', 'Accusative', 'Instrumental', 'Prepositional'])
    await userEvent.type(screen.getByRole('textbox', { name: inCase }), 'Қанат');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm these forms' }));
  expect(saved).toMatchObject([{ genitive: 'Қаната', confirmed: true }]);
  expect(drafts.size).toBe(0);
});

it('asks for forms that lost the patronymic to be confirmed anew, and suggests them whole', async () => {
  const whole = 'Асана Нурлановича Сапарова';
  vault(formsOf(whole)).open({
    ...name,
    given: 'Асан',
    patronymic: 'Нурланович',
    family: 'Сапаров',
    inflections: { ...formsOf('Асана Сапарова', true), dative: 'А. Н. Сапарову' },
  });
  expect(await screen.findByText(/leave the patronymic out/)).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Genitive' })).toHaveValue(whole));
  expect(screen.getByRole('textbox', { name: 'Dative' })).toHaveValue('А. Н. Сапарову');
});
