import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { PartialDateInput } from './partial-date-input';

async function typeDate(text: string) {
  const taken: (PartialDate | null)[] = [];
  render(
    <MantineProvider env="test">
      <PartialDateInput label="When" value={null} onChange={(date) => taken.push(date)} />
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
