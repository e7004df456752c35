import { availableParallelism, loadavg } from 'node:os';
import { AppError } from '@shared/ipc/error';
import type { TypesetRequest, TypesetResult } from '@shared/typeset/typeset.schema';
import type { FromTypeset, Port, ResultOf, ToTypeset, Typesetting } from './typeset.port';

/**
 * The other half of the typeset process. Guarantees: a request always ends, with pages or an AppError, whatever the
 * process does; a process that died, hung or grew too large is replaced. A process may die for reasons of the machine, so
 * that a request is sent once more; never a third time, for then it is the text that kills.
 */

export interface TypesetConnection {
  port: Port<FromTypeset, ToTypeset>;
  /** Ends the process behind the port, at once; a compile cannot be cancelled in any other way. */
  end(): void;
}

export interface TypesetClientOptions {
  /** Asks the owner (the shell) for a new process and a port to it; called at the first request and after each loss. */
  open: () => Promise<TypesetConnection>;
  /**
   * Milliseconds of work for one letter, counted from when its turn comes; long documents have four times as many. Where
   * others want the processors too, work takes longer than the clock says.
   */
  timeLimit?: number;
  /** Which part of a processor a busy process gets at present, up to 1. */
  share?: () => number;
  /** Bytes of resident memory after which an idle process is replaced. */
  memoryLimit?: number;
  /** Milliseconds without a request after which the process is ended; the next request starts another. */
  restAfter?: number;
}

const patience: Record<TypesetRequest['kind'], number> = {
  letter: 1,
  sheet: 1,
  postal: 4,
  letters: 4,
  dossier: 4,
  certificate: 4,
  form: 4,
  report: 4,
  petition: 4,
};

/** A process that hangs without working is waited for so many times the limit, on the most loaded machine. */
const patienceWithLoad = 10;

/** The load of the last minute counts who runs or waits. Windows does not tell it: 0, and the clock counts. */
function shareOfProcessor(): number {
  const [waiting = 0] = loadavg();
  return Math.max(1 / patienceWithLoad, Math.min(1, availableParallelism() / Math.max(waiting, 1)));
}

interface Job {
  request: TypesetRequest;
  settle: (outcome: { result: TypesetResult } | { error: AppError }) => void;
  /** How many processes died of it. */
  deaths: number;
  /** Set when the caller went away: its turn is skipped, its answer dropped. */
  dropped: boolean;
}

export class TypesetClient implements Typesetting {
  readonly #open: () => Promise<TypesetConnection>;
  readonly #timeLimit: number;
  readonly #memoryLimit: number;
  readonly #restAfter: number | undefined;
  readonly #share: () => number;
  #rest: NodeJS.Timeout | undefined;
  readonly #queue: Job[] = [];
  #connection: TypesetConnection | undefined;
  #running: { id: number; job: Job; timer: NodeJS.Timeout } | undefined;
  #opening = false;
  #nextId = 1;
  #closed = false;

  constructor({
    open,
    timeLimit = 30_000,
    memoryLimit = 1024 ** 3,
    restAfter,
    share = shareOfProcessor,
  }: TypesetClientOptions) {
    this.#open = open;
    this.#timeLimit = timeLimit;
    this.#memoryLimit = memoryLimit;
    this.#restAfter = restAfter;
    this.#share = share;
  }

  /**
   * Sets a request in the process; requests wait for each other. An aborted one is CANCELLED at once.
   * @throws AppError as Typesetter.render; TYPESET_TIMEOUT, TYPESET_FAILED (the process died), CANCELLED.
   */
  render<Request extends TypesetRequest>(request: Request, signal?: AbortSignal): Promise<ResultOf<Request>> {
    return new Promise((resolve, reject) => {
      if (this.#closed || signal?.aborted === true) {
        reject(new AppError('CANCELLED'));
        return;
      }
      const cancel = (): void => {
        job.dropped = true;
        reject(new AppError('CANCELLED'));
      };
      const job: Job = {
        request,
        deaths: 0,
        dropped: false,
        settle: (outcome) => {
          signal?.removeEventListener('abort', cancel);
          if ('error' in outcome) reject(outcome.error);
          // The typesetter answers in the output that was asked for.
          else resolve(outcome.result as ResultOf<Request>);
        },
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  /** Ends the process; what waits is CANCELLED. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#rest);
    const waiting = this.#queue.splice(0);
    this.#endProcess();
    this.#finish({ error: new AppError('CANCELLED') });
    for (const job of waiting) job.settle({ error: new AppError('CANCELLED') });
  }

  #next(): void {
    if (this.#closed || this.#running !== undefined || this.#opening) return;
    while (this.#queue[0]?.dropped === true) this.#queue.shift();
    clearTimeout(this.#rest);
    if (this.#queue.length === 0) {
      this.#restLater();
      return;
    }
    if (this.#connection === undefined) {
      void this.#connect();
      return;
    }
    const job = this.#queue.shift();
    if (job === undefined) return;
    const id = this.#nextId++;
    this.#running = { id, job, timer: this.#timer(id, this.#timeLimit * patience[job.request.kind]) };
    this.#connection.port.post({ id, request: job.request });
  }

  /** Ends the process when it has worked for `left` ms; what the machine gave to others meanwhile does not count. */
  #timer(id: number, left: number): NodeJS.Timeout {
    return setTimeout(() => {
      if (this.#running?.id !== id) return;
      const still = left * (1 - this.#share());
      if (still < 1) this.#lose('TYPESET_TIMEOUT');
      else this.#running.timer = this.#timer(id, still);
    }, left);
  }

  #restLater(): void {
    if (this.#restAfter === undefined || this.#connection === undefined) return;
    this.#rest = setTimeout(() => this.#endProcess(), this.#restAfter);
    this.#rest.unref();
  }

  async #connect(): Promise<void> {
    this.#opening = true;
    try {
      const connection = await this.#open();
      if (this.#closed) {
        connection.end();
        return;
      }
      this.#connection = connection;
      connection.port.onMessage((answer) => this.#answer(answer));
      connection.port.onClose(() => {
        if (this.#connection === connection) this.#lose('TYPESET_FAILED');
      });
    } catch {
      const job = this.#queue.shift();
      if (job !== undefined) this.#died(job);
    } finally {
      this.#opening = false;
    }
    this.#next();
  }

  #answer(answer: FromTypeset): void {
    if (this.#running?.id !== answer.id) return;
    if (answer.memory > this.#memoryLimit) this.#endProcess();
    this.#finish(
      'error' in answer
        ? { error: new AppError(answer.error.code, answer.error.data) }
        : { result: answer.result },
    );
    this.#next();
  }

  /** The process is gone or must go: what waits goes to a new one. */
  #lose(code: 'TYPESET_FAILED' | 'TYPESET_TIMEOUT'): void {
    this.#endProcess();
    const running = this.#running;
    if (code === 'TYPESET_FAILED' && running !== undefined) {
      this.#running = undefined;
      clearTimeout(running.timer);
      this.#died(running.job);
    } else {
      this.#finish({ error: new AppError(code) });
    }
    this.#next();
  }

  /** Once may be the machine: a new process gets the same request. */
  #died(job: Job): void {
    job.deaths += 1;
    if (job.deaths < 2) this.#queue.unshift(job);
    else job.settle({ error: new AppError('TYPESET_FAILED') });
  }

  #finish(outcome: { result: TypesetResult } | { error: AppError }): void {
    const running = this.#running;
    if (running === undefined) return;
    this.#running = undefined;
    clearTimeout(running.timer);
    running.job.settle(outcome);
  }

  #endProcess(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    connection?.end();
  }
}
