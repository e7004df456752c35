/**
 * Both ends of the thread that reads a file. Guarantees: a file that takes too long or too much memory ends the thread and
 * nothing else; when the promise settles the thread has ended.
 */
import { Worker, type MessagePort } from 'node:worker_threads';
import type { Extraction, FileToRead } from './extract';

export type ExtractRunner = (file: FileToRead) => Promise<Extraction>;

export interface ThreadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}
const usual: ThreadLimits = { milliseconds: 30_000, megabytes: 512 };

/** Reads each file in a thread of its own that runs `program`, which has to call `answerThread`. */
export function inThread(
  program: string | URL,
  { milliseconds, megabytes }: ThreadLimits = usual,
): ExtractRunner {
  return (file) =>
    new Promise((resolve) => {
      const worker = new Worker(program, {
        workerData: file,
        env: {},
        // What a library says to nobody.
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      });
      let outcome: Extraction = { failure: 'damaged' };
      const late = setTimeout(() => {
        outcome = { failure: 'tooLong' };
        void worker.terminate();
      }, milliseconds);
      worker.once('message', (message: Extraction) => {
        outcome = message;
      });
      worker.once('error', (error: Error & { readonly code?: string }) => {
        outcome = { failure: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooBig' : 'damaged' };
      });
      worker.once('exit', () => {
        clearTimeout(late);
        resolve(outcome);
      });
    });
}

/** The thread's side: reads the file that it was started with and ends. */
export async function answerThread(port: MessagePort, data: unknown): Promise<void> {
  // Here and not above: the process that starts the thread never reads a file itself.
  const { extract } = await import('./extract');
  // Written by `inThread` above.
  const extraction = await extract(data as FileToRead).catch((): Extraction => ({ failure: 'damaged' }));
  port.postMessage(extraction);
  port.close();
}
