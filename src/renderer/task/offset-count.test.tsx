import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { OffsetCount, useSide } from './offset-count';

function Offset({ count: first }: { count: number }) {
  const [count, setCount] = useState(first);
  const side = useSide(count, setCount);
  return (
    <>
      <OffsetCount label="Number" count={count} side={side} />
      <output>
        {count} {side.side}
      </output>
    </>
  );
}

async function typeOver(first: number, keys: string) {
  render(
    <MantineProvider env="test">
      <Offset count={first} />
    </MantineProvider>,
  );
  await userEvent.click(screen.getByLabelText('Number'));
  await userEvent.keyboard(keys);
  return screen.getByRole('status').textContent;
}

it('keeps the side while the number is emptied and typed anew', async () => {
  expect(await typeOver(-7, '{Backspace}14')).toBe('-14 before');
});

it('keeps the side over a zero', async () => {
  expect(await typeOver(-7, '{Backspace}03')).toBe('-3 before');
});

it('takes a minus for “before”, and shows what it keeps', async () => {
  expect(await typeOver(5, '{Backspace}-7')).toBe('-7 before');
  expect(screen.getByLabelText('Number')).toHaveValue('7');
});

it('leaves what stands after where it stands', async () => {
  expect(await typeOver(10, '{Backspace}')).toBe('1 after');
});
