import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { SearchOrCreate } from './search-or-create';

function open(onDone: (what: string) => void) {
  function Field() {
    const [text, setText] = useState('');
    return (
      <SearchOrCreate
        label="Person"
        text={text}
        onText={setText}
        found={text === '' ? [] : [{ id: 'known', title: 'Erzhan Elshibayev', detail: 'Ержан Елшибаев' }]}
        onPick={({ id }) => onDone(id)}
        create={{ label: `Create ${text}`, onCreate: () => onDone(`new ${text}`) }}
      />
    );
  }
  render(
    <MantineProvider env="test">
      <Field />
    </MantineProvider>,
  );
}

it('offers who is known before a new one, both by keyboard', async () => {
  const done: string[] = [];
  open((what) => done.push(what));
  await userEvent.type(screen.getByRole('textbox', { name: 'Person' }), 'Yelshibaev');
  expect(screen.getAllByRole('option', { hidden: true }).map((option) => option.textContent)).toEqual([
    'Erzhan ElshibayevЕржан Елшибаев',
    'Create Yelshibaev',
  ]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(done).toEqual(['known']);
  await userEvent.click(screen.getByRole('textbox', { name: 'Person' }));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(done).toEqual(['known', 'new Yelshibaev']);
});

it('creates nothing of an empty text', async () => {
  open(() => undefined);
  await userEvent.click(screen.getByRole('textbox', { name: 'Person' }));
  expect(screen.queryAllByRole('option', { hidden: true })).toEqual([]);
});

const people = {
  first: { id: 'first', title: 'Aigul' },
  second: { id: 'second', title: 'Aigerim' },
  third: { id: 'third', title: 'Aibek' },
};

/** The field with a list that the test draws anew. */
function drawn() {
  const done: string[] = [];
  const field = (found: readonly { id: string; title: string }[], waiting = false) => (
    <MantineProvider env="test">
      <SearchOrCreate
        label="Person"
        text="Ai"
        onText={() => undefined}
        found={found}
        waiting={waiting}
        onPick={({ id }) => done.push(id)}
      />
    </MantineProvider>
  );
  const page = render(field([people.first, people.second]));
  return { done, draw: (...next: Parameters<typeof field>) => page.rerender(field(...next)) };
}

it('what is chosen stays chosen when the list is drawn anew', async () => {
  const { done, draw } = drawn();
  await userEvent.click(screen.getByRole('textbox', { name: 'Person' }));
  await userEvent.keyboard('{ArrowDown}');
  draw([people.third, people.first, people.second]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await userEvent.keyboard('{Enter}');
  expect(done).toEqual(['first']);
});

it('chooses nobody else when who was chosen is not among the found any more', async () => {
  const { done, draw } = drawn();
  await userEvent.click(screen.getByRole('textbox', { name: 'Person' }));
  await userEvent.keyboard('{ArrowDown}');
  draw([people.third, people.second]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await userEvent.keyboard('{Enter}');
  expect(done).toEqual([]);
});

it('keys that come before the answer choose from the answer', async () => {
  const { done, draw } = drawn();
  await userEvent.click(screen.getByRole('textbox', { name: 'Person' }));
  draw([people.first, people.second], true);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(done).toEqual([]);
  draw([people.third, people.first]);
  await waitFor(() => expect(done).toEqual(['third']));
});
