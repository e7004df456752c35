import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
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
