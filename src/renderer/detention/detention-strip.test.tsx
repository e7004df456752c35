import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { DetentionView } from '@shared/detention/detention.schema';
import { DetentionStrip } from './detention-strip';

function show(arrest: string, hearing: string) {
  const entry = {
    detention: {
      id: 'd',
      caseFileId: 'c',
      arrestDate: datePoint(arrest),
      arrestPlace: {},
      releaseDate: null,
    },
    charges: [],
    hearings: [{ id: 'h', date: datePoint(hearing), status: 'planned', agenda: {}, court: {} }],
    moves: [],
    judgments: [],
    facts: { parole: null, sentenceEnds: null },
  } as unknown as DetentionView;
  render(
    <MantineProvider env="test">
      <DetentionStrip entry={entry} />
    </MantineProvider>,
  );
  return screen.getAllByRole('listitem').map((step) => step.textContent ?? '');
}

it('puts today after what has passed, and before what is to come', () => {
  const [arrest, hearing] = show('2019-06-11', '2941-03-18');
  expect(arrest).toContain('Today');
  expect(hearing).not.toContain('Today');
});

it('shows no today where nothing is to come', () => {
  expect(show('2019-06-11', '2020-03-18').join()).not.toContain('Today');
});
