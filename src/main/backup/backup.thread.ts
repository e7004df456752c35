/**
 * Both ends of the thread that makes a backup: copying a large vault takes seconds in which the vault process has to go
 * on answering.
 * Guarantees: the key reaches the thread in shared memory, never in a message of which copies would stay behind, and is
 * cleared on both sides; when the promise settles the thread has ended and no longer holds the file.
 */
import { statSync } from 'node:fs';
import { Worker, type MessagePort } from 'node:worker_threads';
import { AppError, type WireError } from '@shared/ipc/error';
import type { Pace } from './backup-file';
import { copySealed, type CopyTask } from './backup.copy';

export type BackupRunner = typeof copySealed;

/** The first four bytes say "stop", the others are the key. */
interface ThreadData {
  readonly task: CopyTask;
  readonly shared: SharedArrayBuffer;
}
type FromThread =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly bytes: number }
  | { readonly type: 'failed'; readonly error: WireError };

const flagSize = 4;
const keySize = 32;
const watchEvery = 250;
/** While SQLite copies it tells nothing: the growth of the file does. A third of the work, as in `copySealed`. */
const shareOfCopying = 3;

/** Makes backups in a thread that runs `program`, which has to call `answerThread`. */
export function inThread(program: string): BackupRunner {
  return (task, pageKey, pace) => {
    if (pace.signal.aborted) return Promise.reject(new AppError('CANCELLED'));
    const shared = new SharedArrayBuffer(flagSize + keySize);
    new Uint8Array(shared, flagSize).set(pageKey);
    const worker = new Worker(program, { workerData: { task, shared } satisfies ThreadData, env: {} });
    const stop = () => Atomics.store(new Int32Array(shared, 0, 1), 0, 1);
    pace.signal.addEventListener('abort', stop);
    const watch = setInterval(() => reportGrowth(task, pace), watchEvery);
    return settled(worker, pace, () => clearInterval(watch)).finally(() => {
      clearInterval(watch);
      pace.signal.removeEventListener('abort', stop);
      new Uint8Array(shared).fill(0);
    });
  };
}

function settled(worker: Worker, pace: Pace, copied: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let outcome = () => reject(new AppError(pace.signal.aborted ? 'CANCELLED' : 'INTERNAL'));
    worker.on('message', (message: FromThread) => {
      if (message.type === 'progress') {
        copied();
        pace.progress(message.done, message.total);
      } else if (message.type === 'done') outcome = () => resolve(message.bytes);
      else outcome = () => reject(new AppError(message.error.code, message.error.data));
    });
    worker.once('error', (error) => {
      outcome = () => reject(error);
    });
    worker.once('exit', () => outcome());
  });
}

function reportGrowth({ source, target }: CopyTask, pace: Pace): void {
  const [whole, grown] = [source, target].map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  if (whole === undefined || grown === undefined || whole === 0) return;
  pace.progress(Math.min(grown, whole), whole * shareOfCopying);
}

/** The thread's side: does the task that it was started with and ends. */
export async function answerThread(port: MessagePort, data: unknown): Promise<void> {
  // Written by `inThread` above.
  const { task, shared } = data as ThreadData;
  const say = (message: FromThread) => port.postMessage(message);
  const stop = new AbortController();
  const pageKey = Buffer.alloc(keySize);
  pageKey.set(new Uint8Array(shared, flagSize));
  const heed = () => {
    if (Atomics.load(new Int32Array(shared, 0, 1), 0) !== 0) stop.abort();
  };
  try {
    heed();
    const bytes = await copySealed(task, pageKey, {
      signal: stop.signal,
      progress: (done, total) => {
        heed();
        say({ type: 'progress', done, total });
      },
    });
    say({ type: 'done', bytes });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say({ type: 'failed', error: { code: error.code, data: error.data } });
  } finally {
    pageKey.fill(0);
  }
}
