import { app, BrowserWindow } from 'electron';

const made: BrowserWindow[] = [];
const waiting: ((window: BrowserWindow) => void)[] = [];

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', () => {
    made.push(window);
    for (const resolve of waiting.splice(0)) resolve(window);
  });
});

/** The windows whose document stands: scripts can run in them. */
export const windows = {
  newest(): Promise<BrowserWindow> {
    const last = made.findLast((window) => !window.isDestroyed());
    return last === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(last);
  },
};
