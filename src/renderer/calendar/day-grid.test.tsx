import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { CalendarItem } from '@shared/calendar/calendar.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { newTask } from '../task/new-task';
import { DayGrid } from './day-grid';
import type { CalendarPlace } from './span';

function task(title: string, day: string): CalendarItem {
  const id = `01930000-0000-7000-8000-${day.replaceAll('-', '')}0000`;
  const of = { number: 'KZ-2026-001', titles: { en: 'Assault' }, lead: '' };
  const fixed = { kind: 'task', revision: 1, titles: {}, milestone: null } as const;
  return { ...fixed, id: id + title.length, caseFileId: id, date: datePoint(day), day, title, case: of };
}

function Page() {
  const [place, setPlace] = useState<CalendarPlace>({ view: 'month', day: '2026-11-24' });
  const items = ['a', 'bb', 'ccc', 'dddd'].map((title) => task(title, '2026-11-25'));
  const asked = newTask.useAsked();
  return (
    <MantineProvider env="test">
      <DayGrid place={place} items={items} go={(part) => setPlace({ ...place, ...part })} />
      <p>view: {place.view}</p>
      <p>new task: {asked?.day ?? 'none'}</p>
    </MantineProvider>
  );
}

const day = (name: RegExp) => screen.getByRole('gridcell', { name });

it('is one stop of the Tab key; arrows go from day to day, Enter adds a task there', async () => {
  render(<Page />);
  await userEvent.tab();
  expect(day(/^24 November 2026/)).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(day(/^25 November 2026, 4 entries$/)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByText('new task: 2026-11-25')).toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}');
  expect(day(/^2 December 2026/)).toHaveFocus();
});

it('says of each entry what it is and of which case, and of more than three how many more', async () => {
  render(<Page />);
  const full = day(/^25 November/);
  expect(within(full).getAllByRole('link')).toHaveLength(3);
  expect(within(full).getAllByRole('link')[0]).toHaveTextContent('Task: a, KZ-2026-001 · Assault');
  await userEvent.click(within(full).getByRole('button', { name: '1 more' }));
  expect(screen.getByText('view: day')).toBeInTheDocument();
});
