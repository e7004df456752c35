// Displays for a machine without one: Xvfb of our own, always ended, never longer than their limit.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ToolError } from './say.mjs';

const START_LIMIT_MS = 15_000;
const SCREEN = '1600x1000x24';
/** How many walks go side by side: each waits for the app half of its time, so that three keep two cores busy. */
export const WALKS_AT_ONCE = 3;

/**
 * Runs `work` with DISPLAY set to a new virtual display (Linux only; elsewhere it just runs it).
 * @template T
 * @param {number} limit milliseconds after which the display ends, and with it every window on it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withVirtualDisplay(limit, work) {
  return withVirtualDisplays(1, limit, work);
}

/**
 * As `withVirtualDisplay`, with several: AMPARO_DISPLAYS names them all, separated by spaces. What runs side by side
 * must not share the focus or the clipboard.
 * @template T
 * @param {number} count
 * @param {number} limit milliseconds
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withVirtualDisplays(count, limit, work) {
  if (process.platform !== 'linux') return work();
  const { DISPLAY, WAYLAND_DISPLAY, AMPARO_DISPLAYS } = process.env;
  const servers = [];
  const end = () => servers.forEach(({ server }) => server.kill('SIGKILL'));
  const timer = setTimeout(end, limit);
  process.once('exit', end);
  try {
    while (servers.length < count) servers.push(await startServer());
    const displays = servers.map(({ display }) => display);
    process.env.DISPLAY = displays[0];
    process.env.AMPARO_DISPLAYS = displays.join(' ');
    delete process.env.WAYLAND_DISPLAY;
    return await work();
  } finally {
    clearTimeout(timer);
    process.off('exit', end);
    restore({ DISPLAY, WAYLAND_DISPLAY, AMPARO_DISPLAYS });
    await Promise.all(servers.map(({ server }) => stop(server)));
  }
}

/** @param {import('node:child_process').ChildProcess} server */
async function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill();
  await once(server, 'exit');
}

async function startServer() {
  // With -displayfd the server chooses a free number itself and tells it when it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(server, 'error').then(([error]) =>
    Promise.reject(new ToolError(`Xvfb: ${error.message}`)),
  );
  const ended = once(server, 'exit').then(() => Promise.reject(new ToolError('Xvfb ended at its start.')));
  // When the race below is over these rejections are of no interest any more.
  failed.catch(() => {});
  ended.catch(() => {});
  const signal = AbortSignal.timeout(START_LIMIT_MS);
  const [number] = await Promise.race([once(server.stdio[3], 'data', { signal }), failed, ended]);
  return { server, display: `:${String(number).trim()}` };
}

/** @param {Record<string, string | undefined>} variables */
function restore(variables) {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
