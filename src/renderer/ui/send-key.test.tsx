import { MantineProvider, Stack } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { sendKey } from './send-key';

describe('Ctrl+Enter in a small form', () => {
  it.each([true, false])('reaches nothing around it; the form is sent when it is ready (%s)', (ready) => {
    const send = vi.fn<() => void>();
    const around = vi.fn<(event: KeyboardEvent) => void>();
    window.addEventListener('keydown', around);
    render(
      <MantineProvider env="test">
        <Stack onKeyDown={sendKey(ready, send)}>
          <textarea />
        </Stack>
      </MantineProvider>,
    );
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    window.removeEventListener('keydown', around);
    expect(around.mock.calls.map(([event]) => event.defaultPrevented)).toEqual([true, false]);
    expect(send).toHaveBeenCalledTimes(ready ? 1 : 0);
  });
});
