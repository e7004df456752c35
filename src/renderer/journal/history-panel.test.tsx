import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { HistoryEntry } from '@shared/journal/journal.schema';
import { BackendProvider } from '../ui/backend';
import { switchLanguage } from '../app/texts';
import { HistoryList } from './history-panel';

afterEach(() => switchLanguage('en'));

const person = '01930000-0000-7000-8000-000000000009';

function entryOf(table: string, field: string, from: unknown, to: unknown): HistoryEntry {
  return {
    sequence: 1,
    change: '01930000-0000-7000-8000-000000000001',
    at: 0,
    actor: 'Aigerim',
    action: `${table}.update`,
    table,
    recordId: '01930000-0000-7000-8000-000000000002',
    field,
    from,
    to,
  };
}

function open(entry: HistoryEntry) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request: () => Promise.resolve([]) }}>
          <HistoryList
            entries={[entry]}
            labelOf={() => entry.field}
            titles={{ [person]: 'Marat Zhanuzakov' }}
          />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

function show(table: string, field: string, from: unknown, to: unknown) {
  const { unmount } = open(entryOf(table, field, from, to));
  const shown = screen.getAllByRole('definition').map((one) => one.textContent);
  unmount();
  return shown;
}

const date = { start: '2017-10-29', end: null, about: false, time: null, timeAbout: false };

it.each([
  ['case_file', 'type', 'defender_at_risk', 'attack', 'Defender at risk', 'Attack'],
  ['case_file', 'outcome', null, 'charges_dropped', 'empty', 'Charges dropped'],
  ['case_organisation', 'consentToBeNamed', 'not_asked', 'no', 'Not asked yet', 'Must not be named'],
  ['remedy', 'kind', 'criminal_case', 'other', 'Criminal case', 'Other'],
  ['remedy', 'dateFiled', null, date, 'empty', '29 October 2017'],
  ['consent', 'purposes', ['keep_file'], ['publish_name'], /^(?!keep_file)/, /^(?!publish_name)/],
  ['act', 'victimId', null, person, 'empty', 'Marat Zhanuzakov'],
  ['office', 'verifiedOn', null, '2022-03-01', 'empty', '1 March 2022'],
  ['event', 'ongoing', false, true, 'No', 'Yes'],
  ['person', 'notes', '', 'other', 'empty', 'other'],
  ['consent', 'refused', [], ['publish_photo'], 'empty', 'Publish a photo'],
  ['person', 'fieldLevels', {}, { health: 3 }, 'empty', 'Health: Confidential'],
])('shows what changed in %s.%s as its page does', (table, field, from, to, before, after) => {
  const shown = show(table, field, from, to);
  expect(shown[0]).toMatch(before);
  expect(shown[1]).toMatch(after);
});

it('shows the parts of a field in the language of the reader', async () => {
  await switchLanguage('ru');
  const status = { status: 'active', phrase: { ru: 'Дело возбуждено' }, date, source: '' };
  const [, after] = show('case_file', 'statusHistory', [], [status]);
  expect(after).toContain('29 октября 2017');
  expect(after).toContain('Дело возбуждено');
  expect(after).not.toContain('active');
});

it('keeps what is need-to-know behind a click', async () => {
  open({ ...entryOf('person', 'health', {}, { en: 'Diabetes' }), level: 4 });
  expect(screen.queryByText('Diabetes')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show what was written (need to know)' }));
  expect(screen.getByText('Diabetes')).toBeVisible();
});

it('says of a record that came with others, as a file or a task of a playbook does, that it was created', () => {
  open({ ...entryOf('document', '*', null, { title: 'Call' }), action: 'evidence.import' });
  expect(screen.getByText('Aigerim created this record')).toBeInTheDocument();
  expect(screen.queryByText(/\*/)).toBeNull();
});
