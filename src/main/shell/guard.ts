/**
 * Guarantees: no page leaves the program, opens a window, gets a permission, saves a download or reaches the network.
 * Must never: ask the person: the answer is always no.
 */
import type { Session, WebContents } from 'electron';
import { appOrigin } from './asset';
import type { Log } from './log';

/** Addresses that a page may load: its own files, what it made itself, and pictures written into the page. */
export function isAllowedAddress(url: string): boolean {
  return (
    url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`) || url.startsWith('data:image/')
  );
}

export async function guardSession(session: Session, log: Log): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isAllowedAddress(details.url);
    if (cancel) log.write('network-refused');
    answer({ cancel });
  });
  await session.setProxy({ mode: 'direct' });
}

export function guardContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    log.write('navigation-refused');
  };
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => {
    log.write('navigation-refused');
    return { action: 'deny' };
  });
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
}
