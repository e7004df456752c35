import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { LetterLine } from '@shared/letter/letter.schema';
import { LetterTable } from './letter-table';

afterEach(cleanup);

const made = Date.UTC(2026, 10, 22, 7);

it('shows an issued letter under the date printed on it, a draft without one under the day of its last change', () => {
  render(
    <MantineProvider>
      <LetterTable lines={[line('2017-11-06', 'issued'), line(null, 'draft')]} onOpen={() => undefined} />
    </MantineProvider>,
  );
  const [, issued, draft] = screen.getAllByRole('row');
  expect(issued?.textContent).toContain('6 Nov 2017');
  expect(issued?.textContent).not.toContain('2026');
  expect(draft?.textContent).toContain('22 Nov 2026');
});

function line(date: string | null, state: LetterLine['state']): LetterLine {
  const whole: Partial<LetterLine> = {
    id: state,
    date,
    state,
    issuedAt: date === null ? null : made,
    updatedAt: made,
    createdAt: made,
    addressee: 'Prosecutor General',
    subjectLine: 'Assault',
    language: 'en',
    reference: '',
    changed: false,
  };
  return whole as LetterLine;
}
