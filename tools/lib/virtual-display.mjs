// A display for a machine without one: an Xvfb of our own, always ended, never longer than its limit.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ToolError } from './say.mjs';

const START_LIMIT_MS = 15_000;
const SCREEN = '1600x1000x24';

/**
 * Runs `work` with DISPLAY set to a new virtual display (Linux only; elsewhere it just runs it).
 * @template T
 * @param {number} limit milliseconds after which the display ends, and with it every window on it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(limit, work) {
  if (process.platform !== 'linux') return work();
  const before = { DISPLAY: process.env.DISPLAY, WAYLAND_DISPLAY: process.env.WAYLAND_DISPLAY };
  const { server, display } = await startServer();
  const end = () => server.kill('SIGKILL');
  const timer = setTimeout(end, limit);
  process.once('exit', end);
  process.env.DISPLAY = display;
  delete process.env.WAYLAND_DISPLAY;
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    process.off('exit', end);
    restore(before);
    if (server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
  }
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
