import { Worker } from 'node:worker_threads';

/**
 * Ends this process as soon as it holds more than so many bytes. A compile blocks the thread that it runs on and cannot be
 * cancelled, so another thread must look; the other side of the port sees a process that died. Must never: run in a
 * process that holds anything but the compiler.
 */
export function endBeyond(bytes: number): void {
  new Worker(watcher, { eval: true, workerData: bytes }).unref();
}

/** Source and not a file: it must not matter where the bundle lies. */
const watcher = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
}, 50);
`;
