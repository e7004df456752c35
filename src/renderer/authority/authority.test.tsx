import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { confirmForms } from '@shared/authority/addressee-card.rules';
import { emptyForms } from '@shared/authority/office-forms.rules';
import { Office, OfficeHolder, type OfficeWithHolders } from '@shared/authority/office.schema';
import { BackendProvider } from '../ui/backend';
import { AddresseeCard, PostCard } from './addressee-card';
import { AddressesSection } from './addresses-section';
import { OfficeIssues } from './office-issues';
import { OfficeTree } from './office-tree';
import { useRecordForm } from '../ui/record-form';

const base = {
  revision: 1,
  sensitivity: 2,
  createdAt: 0,
  createdBy: '',
  updatedAt: 0,
  updatedBy: '',
  deletedAt: null,
} as const;
const named = (nominative: string, dative = '') => ({ nominative, genitive: '', dative });

const office = Office.parse({
  ...base,
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'prosecutor_general',
  country: 'KZ',
  parentId: null,
  forms: {
    fr: {
      ...emptyForms(),
      postMasculine: named('Procureur général de la République du Kazakhstan'),
      greetingMasculine: 'Monsieur le Procureur général,',
      closing: 'Nous vous prions d’agréer, {greeting}, l’expression de notre haute considération.',
    },
    ru: {
      ...emptyForms(),
      postMasculine: named('Генеральный прокурор', 'Генеральному прокурору'),
      greetingMasculine: 'Уважаемый господин Генеральный прокурор!',
      closing: 'С уважением,',
    },
  },
  competences: [],
  languages: [],
  addresses: [],
  source: '',
  verifiedOn: null,
  verifiedBy: '',
  starterKey: '',
  notes: '',
});

const holder = OfficeHolder.parse({
  ...base,
  id: '01900000-0000-7000-8000-000000000002',
  officeId: office.id,
  names: [
    {
      kind: 'legal',
      language: 'ru',
      given: 'Берик',
      patronymic: 'Ногайулы',
      family: 'Асылов',
      primary: true,
      inflections: {
        genitive: 'Берика Ногайулы Асылова',
        dative: 'Берику Ногайулы Асылову',
        accusative: '',
        instrumental: '',
        prepositional: '',
        confirmed: false,
      },
    },
    {
      kind: 'transliteration',
      language: 'fr',
      given: 'Berik',
      patronymic: '',
      family: 'Assylov',
      primary: true,
      inflections: null,
    },
  ],
  gender: 'masculine',
  honorific: {},
  from: null,
  until: null,
  forms: {},
  source: '',
  verifiedOn: null,
});

const sent: { route: string; input: unknown }[] = [];
const answer = (route: string, input: unknown): unknown => {
  sent.push({ route, input });
  if (route === 'draft.list') return [];
  if (route === 'officeHolder.confirmForms')
    return { ...holder, ...confirmForms(holder, 'ru', true), revision: 2 };
  if (!route.endsWith('.update')) return null;
  const { patch } = input as { patch: object };
  return { ...(route === 'office.update' ? office : holder), ...patch, revision: 2 };
};

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('amparo', {
    request: ({ route, input }: { route: string; input: unknown }) =>
      Promise.resolve({ ok: true, value: answer(route, input) }),
    cancel: () => undefined,
    onEvent: () => () => undefined,
  });
});

function show(children: React.ReactNode) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request: (route, input) => Promise.resolve(answer(route, input)) }}>
          {children}
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

function Card() {
  const form = useRecordForm('officeHolder', holder);
  return <AddresseeCard office={office} holder={holder} form={form} />;
}

describe('addressee card', () => {
  it('shows block, greeting and closing as the letter prints them', () => {
    show(<Card />);
    const russian = within(screen.getByRole('region', { name: 'Addressee, Russian' }));
    expect(russian.getByText(/Генеральному прокурору\s+Б\. Н\. Асылову/u)).toBeInTheDocument();
    const french = within(screen.getByRole('region', { name: 'Addressee, French' }));
    expect(french.getByText(/Monsieur Berik Assylov\s+Procureur général/u)).toBeInTheDocument();
    expect(
      french.getByText(
        'Nous vous prions d’agréer, Monsieur le Procureur général, l’expression de notre haute considération.',
      ),
    ).toBeInTheDocument();
  });

  it('cannot confirm a language whose forms are missing', () => {
    show(<Card />);
    expect(screen.getByRole('checkbox', { name: 'These forms are right: English' })).toBeDisabled();
  });

  it('confirms the Russian forms together with the cases of the name', async () => {
    show(<Card />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'These forms are right: Russian' }));
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: 'These forms are right: Russian' })).toBeChecked(),
    );
    await waitFor(() =>
      expect(sent.filter(({ route }) => route.startsWith('officeHolder.'))).toEqual([
        {
          route: 'officeHolder.confirmForms',
          input: { id: holder.id, revision: 1, language: 'ru', confirmed: true },
        },
      ]),
    );
  });

  it('takes a correction, prints it, and warns of a surname in the French greeting', async () => {
    show(<Card />);
    await userEvent.click(screen.getByRole('button', { name: 'Correct the French forms' }));
    await userEvent.type(screen.getByLabelText('Greeting'), 'Monsieur Assylov,');
    const french = within(screen.getByRole('region', { name: 'Addressee, French' }));
    expect(french.getByText(/the greeting names Assylov/u)).toBeInTheDocument();
    expect(french.getByText(/agréer, Monsieur Assylov, l’expression/u)).toBeInTheDocument();
    await userEvent.tab();
    await waitFor(() => expect(sent.some(({ route }) => route === 'officeHolder.update')).toBe(true));
  });
});

const pressOffice: Office = {
  ...office,
  addresses: [
    {
      kind: 'press',
      channel: 'email',
      value: { en: 'kz@gmail.com' },
      verifiedOn: '2026-01-02',
      source: '',
    },
  ],
};

it('shows how the post alone is addressed while nobody is known to hold it', () => {
  const ru = { ...emptyForms(), ...office.forms.ru, greetingUnknown: 'Уважаемые господа!' };
  show(<PostCard office={{ ...office, forms: { ru } }} />);
  const russian = within(screen.getByRole('region', { name: 'Addressee, Russian' }));
  expect(russian.getByText('Генеральному прокурору')).toBeInTheDocument();
  expect(russian.getByText('Уважаемые господа!')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
});

function Addresses() {
  const form = useRecordForm('office', pressOffice);
  return <AddressesSection form={form} />;
}

describe('addresses', () => {
  it('warns that a press service is no registry and that anyone opens a free mailbox', () => {
    show(<Addresses />);
    expect(screen.getByText(/press service is not a registry/u)).toBeInTheDocument();
    expect(screen.getByText(/kz@gmail.com is a mailbox that anyone can open/u)).toBeInTheDocument();
  });

  it('asks for a new check when the address changes', async () => {
    show(<Addresses />);
    expect(screen.getByText(/Checked on 2 January 2026/u)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('E-mail'), 'x');
    expect(screen.getByRole('button', { name: 'I have checked this address' })).toBeInTheDocument();
  });
});

it('says what stops a letter before what deserves a look', () => {
  const ru = { ...emptyForms(), ...office.forms.ru, postMasculine: named('Генеральный прокурор') };
  show(<OfficeIssues office={{ ...office, forms: { ...office.forms, ru } }} holders={[holder]} />);
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items[0]).toMatch(/Stops the letter:.*dative of the post is missing/u);
});

it('moves between offices with the arrows', async () => {
  const line = (id: string): OfficeWithHolders => ({ office: { ...office, id }, holders: [] });
  const nodes = ['a', 'b'].map((id) => ({ line: line(id), matches: true, children: [] }));
  show(<OfficeTree nodes={nodes} unfold={false} />);
  const [first, second] = screen.getAllByRole('link');
  first?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(second).toHaveFocus();
});
