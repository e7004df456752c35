/** The Node side of an Electron that the bench started: the app, or a rival of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HostAnswer, HostCommands, HostMode } from '../host/commands';
import type { Bench } from './measure';
import { hostProgram } from './paths';

/** Two windows on one small screen cover each other; a covered one would draw nothing. */
const stayAwake = '--disable-backgrounding-occluded-windows';
const answerLimit = 180_000;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export class Host {
  /** When its process was asked for, in ms since 1970. */
  readonly startedAt: number;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #nextId = 1;

  /** `args` follow the program, such as the vault to open. Profile, home and temporary folder are its own. */
  constructor(bench: Bench, mode: HostMode, args: readonly string[] = []) {
    const folder = bench.makeFolder(mode);
    const [profile, home, temp] = ['profile', 'home', 'temp'].map((name) => join(folder, name));
    for (const one of [profile, home, temp]) mkdirSync(one ?? folder);
    const switches = (process.env['AMPARO_ELECTRON_SWITCHES'] ?? '').split(' ').filter((one) => one !== '');
    const options = [
      ...switches,
      `--bench-mode=${mode}`,
      `--user-data-dir=${profile}`,
      '--lang=en-US',
      stayAwake,
    ];
    this.startedAt = performance.timeOrigin + performance.now();
    this.#child = spawn(executable(), [...options, hostProgram, ...args], {
      env: { ...process.env, HOME: home, TMPDIR: temp, TZ: 'Asia/Almaty' },
      stdio: [
        'ignore',
        'ignore',
        process.env['AMPARO_BENCH_VERBOSE'] === undefined ? 'ignore' : 'inherit',
        'ipc',
      ],
      serialization: 'advanced',
    });
    this.#child.on('message', (message) => this.#receive(message as HostAnswer));
    this.#child.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`Electron (${mode}) ended`));
    });
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  call<Name extends keyof HostCommands>(
    name: Name,
    ...args: Parameters<HostCommands[Name]>
  ): Promise<ReturnType<HostCommands[Name]>> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${name}`)), answerLimit);
      const settle = (then: (value: never) => void) => (value: never) => {
        clearTimeout(timer);
        then(value);
      };
      this.#waiting.set(id, {
        resolve: settle(resolve as (value: never) => void),
        reject: settle(reject as never) as never,
      });
      this.#child.send({ id, name, args });
    });
  }

  /** Calls the function in the page with plain data and awaits it. */
  inPage<Input, Output>(work: (input: Input) => Promise<Output>, input: Input): Promise<Output> {
    return this.call('run', `(${work.toString()})(${JSON.stringify(input)})`) as Promise<Output>;
  }

  /** Resolves when every process of it is gone: one that still closes the vault would keep the next one out of it. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const processes = await this.call('processes');
    const exited = once(this.#child, 'exit');
    this.#child.disconnect();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(timer);
    const begun = performance.now();
    while (processes.some(isAlive)) {
      if (performance.now() - begun > answerLimit) throw new Error('the app did not end');
      await pause(20);
    }
  }

  #receive({ id, value, error }: HostAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(value as never);
    else waiting?.reject(new Error(error));
  }
}

/** Starts a host for the time of `work`. */
export async function withHost<T>(
  bench: Bench,
  mode: HostMode,
  work: (host: Host) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const host = new Host(bench, mode, args);
  try {
    return await work(host);
  } finally {
    await host.end();
  }
}

function executable(): string {
  const path = process.env['AMPARO_ELECTRON'];
  if (path === undefined || path === '') throw new Error('start the bench by `npm run bench`');
  return path;
}
