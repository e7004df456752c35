import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ReplyDue } from '@shared/deadline/reply-due.schema';
import { ReplyDueReasons } from './reply-due-reasons';

const due: ReplyDue = {
  basis: 'expected',
  rule: null,
  options: [],
  from: 'sent',
  assumed: false,
  sent: true,
  base: '2026-11-29',
  movedFrom: null,
  due: '2026-12-29',
  weekendDays: 0,
  holidays: [],
  extendedUntil: null,
  complaintUntil: null,
  verifyCalendar: false,
  country: null,
  expectedDays: 30,
  waiting: true,
};

const show = (shown: ReplyDue) =>
  render(
    <MantineProvider env="test">
      <ReplyDueReasons due={shown} />
    </MantineProvider>,
  );

it('does not say that a letter was sent of which nobody has noted it', () => {
  show({ ...due, sent: false });
  expect(
    screen.getByText(/^Not marked as sent yet: counted from the issue on 29 November 2026/),
  ).toBeVisible();
});

it('says from what was counted once it was sent', () => {
  show(due);
  expect(screen.queryByText(/Not marked as sent/)).toBeNull();
});
