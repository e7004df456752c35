import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { PartialDateInput } from './partial-date-input';

async function typeDate(text: string, props: { exact?: boolean; latest?: string } = {}) {
  const taken: (PartialDate | null)[] = [];
  render(
    <MantineProvider env="test">
      <PartialDateInput {...props} label="When" value={null} onChange={(date) => taken.push(date)} />
    </MantineProvider>,
  );
  await userEvent.type(screen.getByLabelText('When'), text);
  return taken;
}

it('says what it understood while the date is typed', async () => {
  const taken = await typeDate('15.10.2019');
  expect(taken.at(-1)).toMatchObject({ start: '2019-10-15' });
  expect(screen.getByText(/Understood as: 15 October 2019/)).toBeInTheDocument();
});

it('says that it did not understand, and hands nothing over', async () => {
  const taken = await typeDate('soon');
  expect(taken).toEqual([]);
  expect(screen.getByText(/was not understood/)).toBeInTheDocument();
});

it.each([
  ['October 2019', /whole day is needed/],
  ['3-5 May 2019', /whole day is needed/],
  ['about 15.10.2019', /whole day is needed/],
  ['16.10.2019', /has not come yet/],
])('where a day that has passed is needed, refuses “%s” and says why', async (text, reason) => {
  const taken = await typeDate(text, { exact: true, latest: '2019-10-15' });
  expect(taken.some((date) => date?.start === '2019-10-16' || date?.end != null)).toBe(false);
  expect(screen.getByText(reason)).toBeInTheDocument();
});

it('hands over no beginning of what it refuses: what stood there before stands', async () => {
  const Held = () => {
    const [date, setDate] = useState<PartialDate | null>(null);
    return (
      <>
        <PartialDateInput label="When" value={date} onChange={setDate} />
        <output>{date?.start ?? 'none'}</output>
      </>
    );
  };
  render(
    <MantineProvider env="test">
      <Held />
    </MantineProvider>,
  );
  await userEvent.type(screen.getByLabelText('When'), '2025');
  expect(screen.getByText('2025')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('When'), '-2024');
  expect(screen.getByText('none')).toBeInTheDocument();
  await userEvent.tab();
  expect(screen.getByLabelText('When')).toHaveValue('2025-2024');
});

it.each([
  ['2025-2024', /end is before the beginning/],
  ['31 February 2024', /no such day/],
  ['October 2019, 8:30', /hour belongs to one day/],
])('says what is wrong with “%s”', async (text, reason) => {
  await typeDate(text);
  expect(screen.getByText(reason)).toBeInTheDocument();
});

it('says what of a text it does not keep, and says it still when the field was left', async () => {
  const taken = await typeDate('3 March 2024, evening');
  expect(taken.at(-1)).toMatchObject({ start: '2024-03-03', time: null });
  expect(screen.getByText(/part of the day is not kept/)).toBeInTheDocument();
  await userEvent.tab();
  expect(screen.getByText(/part of the day is not kept/)).toBeInTheDocument();
});
