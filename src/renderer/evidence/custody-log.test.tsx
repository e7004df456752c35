import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CustodyEntry } from '@shared/evidence/evidence.schema';
import { CustodyLine } from './custody-log';

const entry: CustodyEntry = {
  sequence: 1,
  at: Date.now(),
  actor: 'Aigerim',
  act: 'copied',
  version: 1,
  sha256: '',
  day: '2026-11-02',
  who: 'Claire',
  note: '',
};
const line = (several: boolean) => {
  const { container } = render(
    <MantineProvider env="test">
      <CustodyLine entry={entry} several={several} />
    </MantineProvider>,
  );
  return container;
};

it('a line of custody bears its whole date, that of what happened as a date is read, and its version', () => {
  const shown = line(true);
  expect(shown).toHaveTextContent(String(new Date().getFullYear()));
  expect(shown).toHaveTextContent('on 2 November 2026');
  expect(shown).not.toHaveTextContent('2026-11-02');
  expect(shown).toHaveTextContent('Version 1');
  expect(line(false)).not.toHaveTextContent('Version 1');
  expect(screen.getAllByText('Claire')).toHaveLength(2);
});
