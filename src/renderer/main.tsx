import './boot';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { refreshOnWrites, useRoute } from './ipc/useRoute';

const client = new QueryClient({
  // Main is on the same machine: what fails once fails again, and focus says nothing about freshness.
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: Infinity } },
});
refreshOnWrites(client);

function Placeholder() {
  const info = useRoute('app.info', undefined);
  const health = useRoute('system.health', undefined);
  return (
    <main>
      <h1>{`Amparo ${info.data?.version ?? ''}`}</h1>
      <output>{health.data === undefined ? '' : Object.entries(health.data).join(' ')}</output>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Placeholder />
      </QueryClientProvider>
    </StrictMode>,
  );
}
