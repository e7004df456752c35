import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { RecordCard } from './record-card';

/** A list whose card `made` is the one that was added last. */
function List({ ids, made }: { ids: readonly string[]; made: string }) {
  return (
    <MantineProvider env="test">
      {ids.map((id) => (
        <RecordCard
          key={id}
          id={id}
          title={id}
          name={id}
          editor={<input aria-label={`Body of ${id}`} />}
          onRemove={() => undefined}
          startOpen={made === id}
        />
      ))}
    </MantineProvider>
  );
}

it('opens the card that was added, closes the one before it, and goes there', () => {
  const { rerender } = render(<List ids={['first']} made="first" />);
  rerender(<List ids={['first', 'second']} made="second" />);
  expect(screen.queryByLabelText('Body of first')).toBeNull();
  expect(screen.getByLabelText('Body of second')).toBeVisible();
  expect(document.activeElement).toHaveTextContent('second');
});

it('leaves whoever types where they type, though a new card arrives meanwhile', async () => {
  const { rerender } = render(<List ids={['first']} made="first" />);
  await userEvent.type(screen.getByLabelText('Body of first'), 'the pol');
  rerender(<List ids={['first']} made="second" />);
  rerender(<List ids={['first', 'second']} made="second" />);
  await userEvent.keyboard('ice');
  expect(screen.getByLabelText('Body of first')).toHaveValue('the police');
  expect(screen.getByLabelText('Body of second')).toBeVisible();
  await userEvent.click(screen.getByLabelText('Body of second'));
  expect(screen.queryByLabelText('Body of first')).toBeNull();
});

it('closes when the next card arrives although the button that had the focus in it has vanished', async () => {
  const list = (made: string, button: boolean) => (
    <MantineProvider env="test">
      {['first', 'second'].map((id) => (
        <RecordCard
          key={id}
          id={id}
          title={id}
          name={id}
          editor={button && id === 'first' ? <button type="button">Add one</button> : <p>Body of {id}</p>}
          onRemove={() => undefined}
          startOpen={made === id}
        />
      ))}
    </MantineProvider>
  );
  const { rerender } = render(list('first', true));
  await userEvent.click(screen.getByRole('button', { name: 'Add one' }));
  rerender(list('first', false));
  expect(screen.getByText('Body of first')).toBeVisible();
  rerender(list('second', false));
  expect(screen.queryByText('Body of first')).toBeNull();
});
