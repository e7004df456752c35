import './boot';
import './app/styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startTexts } from './app/texts';
import { request } from './ipc/api';
import { refreshOnWrites, routeKey } from './ipc/useRoute';

/** The language is known before the first word is shown. */
async function start(root: HTMLElement): Promise<void> {
  const client = new QueryClient({
    // Main is on the same machine: what fails once fails again, and focus says nothing about freshness.
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: Infinity, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  const info = await request('app.info', undefined);
  client.setQueryData(routeKey('app.info', undefined), info);
  await startTexts(info.language);
  refreshOnWrites(client);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
