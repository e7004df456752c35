/**
 * Guarantees: every window has the same frozen preferences, a session in memory and a title that says nothing.
 * Must never: take a preference or an address from a page.
 */
import { BrowserWindow, screen, session as sessions, type Session } from 'electron';
import { appOrigin } from './asset';
import { guardContents, guardSession } from './guard';
import type { Log } from './log';
import { serveApp, type ServedFiles } from './scheme';
import type { SettingsFile, WindowPlace } from './settings';
import { webPreferences } from './web-preferences';

export interface WindowParts {
  readonly preload: string;
  readonly pageFolder: string;
  readonly settings: SettingsFile;
  readonly log: Log;
}

/**
 * A guarded session that lives in memory only (no `persist:`), under a name of its own. `served` as in `serveApp`.
 */
export async function createPageSession(
  name: string,
  parts: WindowParts,
  served?: ServedFiles,
): Promise<Session> {
  const session = sessions.fromPartition(name, { cache: false });
  serveApp(session, parts.pageFolder, served);
  await guardSession(session, parts.log);
  return session;
}

/** Makes a window of `session`, hidden until its page has painted. */
export function createWindow(session: Session, parts: WindowParts, place?: WindowPlace): BrowserWindow {
  const { maximized, ...bounds } = onScreen(place ?? parts.settings.value.window);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Amparo',
    webPreferences: { ...webPreferences, session, preload: parts.preload },
  });
  guardContents(window.webContents, parts.log);
  // The page could put the name of a case there, where task bars and screen shots show it.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    // Also comes to a window that a lock or a quit has just destroyed.
    if (window.isDestroyed()) return;
    if (maximized) window.maximize();
    window.show();
  });
  return window;
}

export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${appOrigin}/`);
}

export function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Forgets the place when the screen it was on is gone. */
function onScreen(place: WindowPlace): WindowPlace {
  const { x, y, ...size } = place;
  if (x === undefined || y === undefined) return size;
  const visible = screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(x + size.width, workArea.x + workArea.width);
    const bottom = Math.min(y + size.height, workArea.y + workArea.height);
    return right - Math.max(x, workArea.x) > 100 && bottom - Math.max(y, workArea.y) > 100;
  });
  return visible ? place : size;
}
