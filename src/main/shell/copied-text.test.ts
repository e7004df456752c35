import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CopiedText } from './copied-text';

let held = '';
const clipboard = {
  readText: () => held,
  clear: () => {
    held = '';
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  held = '';
});
afterEach(() => vi.useRealTimers());

async function copy(copied: CopiedText, text: string): Promise<void> {
  held = text;
  await copied.note();
}

it('what was copied leaves the clipboard after half a minute', async () => {
  const copied = new CopiedText(clipboard);
  await copy(copied, 'Данные дела');
  await vi.advanceTimersByTimeAsync(29_000);
  expect(held).toBe('Данные дела');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(held).toBe('');
});

it('each copy has its own half minute', async () => {
  const copied = new CopiedText(clipboard);
  await copy(copied, 'first');
  await vi.advanceTimersByTimeAsync(20_000);
  await copy(copied, 'second');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(held).toBe('second');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(held).toBe('');
});

it('what another program copied meanwhile stays', async () => {
  const copied = new CopiedText(clipboard);
  await copy(copied, 'Данные дела');
  held = 'of another program';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(held).toBe('of another program');
});
