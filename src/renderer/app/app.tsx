/** The page: theme, texts, and either the screens of a closed vault or the frame of an open one. */
import { MantineProvider } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { RouteName } from '@shared/ipc/routes';
import type { SessionState } from '@shared/shell/shell.schema';
import { styleNonce } from '../boot';
import { onEvent, request, settled } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { BackendProvider, type Backend } from '../ui/backend';
import { keepFocus } from '../ui/focus-keeper';
import { saving } from '../ui/saving';
import { VaultScreens } from '../vault/vault-screens';
import { useShortcuts } from './keyboard';
import { Notices } from '../ui/notices';
import { ShortcutSheet } from './shortcut-sheet';
import { switchLanguage } from './texts';
import { theme, variables } from './theme';

/** In ms. */
const longestWait = 100;

/** The kit asks by name: main parses every input, so that a wrong one is refused there. */
const backend: Backend = {
  request: (route, input) => request(route as RouteName, input as never),
  onWritten: (listener) => onEvent('store.written', listener),
};

export function App() {
  const info = useRoute('app.info', undefined);
  const queries = useQueryClient();
  useEffect(() => {
    const refresh = () => void queries.invalidateQueries({ queryKey: ['app.info'] });
    const stops = [
      onEvent('appearance', refresh),
      onEvent('language', ({ language }) => void switchLanguage(language).then(refresh)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [queries]);
  useEffect(reportCopies, []);
  useEffect(() => keepFocus(document), []);
  useEffect(sayFarewell, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      getStyleNonce={() => styleNonce}
      forceColorScheme={info.data?.dark === true ? 'dark' : 'light'}
    >
      <BackendProvider value={backend}>
        <Session />
        <ShortcutSheet />
        <Notices />
      </BackendProvider>
    </MantineProvider>
  );
}

/** Before the lock everything unsaved is handed over; the shell waits for the answer, but not for long. @returns ends it */
function sayFarewell(): () => void {
  return onEvent('vault.locking', () => {
    void saving
      .flushAll()
      // A tick in a box is shown at once and written a moment later.
      .then(settled)
      .then(() => request('session.lockReady', undefined))
      .catch(() => undefined);
  });
}

/** The event comes before the text is on the clipboard, the end of its task after. @returns ends it */
function reportCopies(): () => void {
  const report = () => setTimeout(() => void request('session.copied', undefined));
  document.addEventListener('copy', report);
  document.addEventListener('cut', report);
  return () => {
    document.removeEventListener('copy', report);
    document.removeEventListener('cut', report);
  };
}

function Session() {
  useShortcuts();
  const session = useRoute('session.state', undefined);
  if (session.data === undefined) return null;
  return <Inside session={session.data} />;
}

/** Goes in when the screens of the vault say so, never by itself: a recovery key that is being read must stay. */
function Inside({ session }: { session: SessionState }) {
  const [inside, setInside] = useState(session.unlocked);
  const opened = useOpened();
  const queries = useQueryClient();
  const enter = () => {
    void queries.invalidateQueries();
    setInside(true);
  };
  return inside ? opened : <VaultScreens session={session} onInside={enter} />;
}

/** The window of an open vault is read when the first screen stands, while somebody types. */
function useOpened(): ReactNode {
  const [opened, setOpened] = useState<ReactNode>(null);
  useEffect(() => {
    const wanted = requestIdleCallback(
      () => void import('./opened').then(({ Opened }) => setOpened(<Opened />)),
      { timeout: longestWait },
    );
    return () => cancelIdleCallback(wanted);
  }, []);
  return opened;
}
