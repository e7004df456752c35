import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { HistoryEntry } from '@shared/journal/journal.schema';
import { BackendProvider } from '../ui/backend';
import { switchLanguage } from '../app/texts';
import { HistoryList } from './history-panel';

afterEach(() => switchLanguage('en'));

const person = '01930000-0000-7000-8000-000000000009';

function show(table: string, field: string, from: unknown, to: unknown) {
  const entry: HistoryEntry = {
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
  const { unmount } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <BackendProvider value={{ request: () => Promise.resolve([]) }}>
          <HistoryList entries={[entry]} labelOf={() => field} titles={{ [person]: 'Marat Zhanuzakov' }} />
        </BackendProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
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
