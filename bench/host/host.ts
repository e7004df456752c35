/**
 * The Electron side of the bench: the app itself, or a rival of it. Each is started by the same program, so that what
 * the bench adds weighs on both alike.
 */
import { app, BrowserWindow } from 'electron';
import type { HostAnswer, HostCommands, HostMode, HostRequest } from './commands';
import { printing } from './printing';
import { viewing, registerViewerScheme } from './viewing';
import { windows } from './windows';

const mode = app.commandLine.getSwitchValue('bench-mode') as HostMode;

type Handlers = { [Name in keyof HostCommands]: (...args: never[]) => unknown };
const handlers: Handlers = {
  ...printing,
  ...viewing,
  versions: () => ({ electron: process.versions.electron, chromium: process.versions.chrome }),
  painted: async (selector: string) =>
    (await windows.newest()).webContents.mainFrame.executeJavaScript(painted(selector)),
  run: async (script: string) => (await windows.newest()).webContents.mainFrame.executeJavaScript(script),
  processes: () => app.getAppMetrics().map(({ pid }) => pid),
  'tick.start': startTicking,
  'tick.stop': stopTicking,
};

process.on('message', (request: HostRequest) => void answer(request));
process.on('disconnect', () => app.exit(0));

async function answer({ id, name, args }: HostRequest): Promise<void> {
  const reply = (message: HostAnswer) => process.send?.(message);
  try {
    reply({ id, value: await handlers[name](...(args as never[])) });
  } catch (error) {
    reply({ id, error: String(error) });
  }
}

/** Two frames: in the first the element is there, when the second begins the first has been drawn. */
function painted(selector: string): string {
  return `new Promise((resolve) => {
    const look = () => document.querySelector(${JSON.stringify(selector)}) === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
    look();
  })`;
}

let ticker: NodeJS.Timeout | undefined;
const ticks = { last: 0, longest: 0, count: 0 };

function startTicking(): void {
  Object.assign(ticks, { last: performance.now(), longest: 0, count: 0 });
  ticker = setInterval(() => {
    const now = performance.now();
    ticks.longest = Math.max(ticks.longest, now - ticks.last);
    ticks.last = now;
    ticks.count += 1;
  }, 1);
}

function stopTicking(): { longest: number; ticks: number } {
  clearInterval(ticker);
  const last = performance.now() - ticks.last;
  return { longest: Math.max(ticks.longest, last), ticks: ticks.count };
}

async function openBlank(): Promise<void> {
  await app.whenReady();
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('data:text/html,<title>Blank</title><p>Blank</p>');
}

if (mode === 'app') {
  // A name that the bundler does not see: the app as it was built, not a second copy of it.
  const program = '../main/index.js';
  await import(/* @vite-ignore */ program);
} else if (mode === 'blank') void openBlank();
else if (mode === 'viewer') registerViewerScheme();
