import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import english from '@shared/texts/help/en.json';
import french from '@shared/texts/help/fr.json';
import russian from '@shared/texts/help/ru.json';
import { switchLanguage } from '../app/texts';
import { BackendProvider } from './backend';
import { useShownHelp } from './field-help';
import { TextField } from './fields';
import type { FormHelp } from './form-help';
import { useRecordForm } from './record-form';

afterEach(() => switchLanguage('en'));

const remedy = { id: 'r', revision: 1, number: '', article: '' };

function Page() {
  const form = useRecordForm<typeof remedy>('remedy', remedy);
  const shown = useShownHelp();
  return (
    <>
      <TextField form={form} name="number" label="Number" />
      <TextField form={form} name="article" label="Article" />
      <aside>{shown && `${shown.help.title}: ${shown.help.text} ${shown.help.example}`}</aside>
    </>
  );
}

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request: () => Promise.resolve([]) }}>
          <Page />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('F1 in a field, or the question mark beside it, tells what belongs there; a field without guidance has neither', async () => {
  open();
  const mark = await screen.findByRole('button', { name: 'Help: Number' });
  expect(screen.queryByRole('button', { name: 'Help: Article' })).toBeNull();
  await userEvent.click(screen.getByLabelText('Number'));
  await userEvent.keyboard('{F1}');
  expect(screen.getByRole('complementary')).toHaveTextContent(/^Number: The number on the receipt/);
  await userEvent.click(mark);
  expect(screen.getByRole('complementary')).toHaveTextContent('KUI 4711');
});

it('speaks the language of the screen', async () => {
  await switchLanguage('fr');
  open();
  await userEvent.click(await screen.findByRole('button', { name: /^Aide/ }));
  expect(screen.getByRole('complementary')).toHaveTextContent('Le numéro du récépissé');
});

it.each([
  ['French', french],
  ['Russian', russian],
])(
  'says the same in %s: every form and field, with an example, warnings where there are any',
  (_name, other) => {
    const shape = (help: FormHelp) =>
      Object.entries(help).flatMap(([form, fields]) =>
        Object.entries(fields).map(([field, { text, example, warning }]) => {
          expect(text.trim()).not.toBe('');
          expect(example.trim()).not.toBe('');
          return `${form}.${field}${warning === undefined ? '' : ' !'}`;
        }),
      );
    expect(shape(other as FormHelp)).toEqual(shape(english as FormHelp));
  },
);

it('is there for every form that a caseworker fills', () => {
  const forms = Object.keys(english);
  for (const form of [
    'casefile',
    'person',
    'organisation',
    'event',
    'act',
    'detention',
    'charge',
    'hearing',
    'judgment',
    'remedy',
    'consent',
    'riskAssessment',
    'personName',
    'office',
    'officeForms',
    'officeAddress',
    'letter',
    'campaign',
    'task',
    'playbook',
    'template',
    'libraryEntry',
  ])
    expect(forms).toContain(form);
});
