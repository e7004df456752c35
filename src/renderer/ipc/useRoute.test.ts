import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import type { WireEvent } from '@shared/ipc/events';
import { refreshOnWrites } from './useRoute';

it('what is not shown counts as old from each write on, also while what is shown is being read again', async () => {
  let written = (): void => undefined;
  vi.stubGlobal('amparo', {
    onEvent: (listener: (event: WireEvent) => void) => {
      written = () => listener({ name: 'store.written', tables: [] });
      return () => undefined;
    },
  });
  const client = new QueryClient();
  let answer = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  // The page asks for what it shows, and the answer takes its time.
  vi.spyOn(client, 'refetchQueries').mockReturnValue(slow);
  refreshOnWrites(client);
  client.setQueryData(['settings.get', {}], 'before');
  written();
  expect(client.getQueryState(['settings.get', {}])?.isInvalidated).toBe(true);
  // Read anew meanwhile, and then written again.
  client.setQueryData(['settings.get', {}], 'between');
  expect(client.getQueryState(['settings.get', {}])?.isInvalidated).toBe(false);
  written();
  expect(client.getQueryState(['settings.get', {}])?.isInvalidated).toBe(true);
  answer();
});
