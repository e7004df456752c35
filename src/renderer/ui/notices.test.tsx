import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Notices } from './notices';

it('a notice says what it tells and has a close button with a name', async () => {
  render(
    <MantineProvider env="test">
      <Notices />
    </MantineProvider>,
  );
  act(() => {
    notifications.show({ message: 'Saved.', autoClose: false });
  });
  expect(await screen.findByText('Saved.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Close' })).toBeVisible();
});
