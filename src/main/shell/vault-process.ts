/**
 * Guarantees: every request of the shell to the vault process gets exactly one answer, also when the process ends first;
 * `end` takes the process and everything it knew out of memory. Must never: keep or log what passes through, nor read what
 * the page and the vault process say to each other.
 */
import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { failure, type Result } from '@shared/ipc/result';
import type { Role } from '@shared/user/user.schema';
import type { FromVault, ToVault, WireRequest } from '@shared/ipc/wire';

export interface VaultProcessEvents {
  readonly opened: (folder: string, userId: string, role: Role | null) => void;
  readonly restored: (folder: string) => void;
  /** A typeset process is wanted in this lane: a port to a new one. */
  readonly openTypeset: (lane: number) => MessagePortMain;
  readonly endTypeset: (lane: number) => void;
  readonly incident: (id: string, kind: string) => void;
  readonly desk: (action: string, input: unknown) => Promise<Result<unknown>>;
  /** Ended without `end` having been called. */
  readonly died: () => void;
}

const locked = failure({ code: 'VAULT_LOCKED', data: {} });

export class VaultProcess {
  #child: UtilityProcess | undefined;
  readonly #waiting = new Map<string, (result: Result<unknown>) => void>();
  #alive = true;

  constructor(
    private readonly program: string,
    private readonly programArguments: string[],
    private readonly options: Electron.ForkOptions,
    private readonly events: VaultProcessEvents,
  ) {}

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Without it the process starts with the first request. */
  start(): void {
    if (this.#alive) this.#running();
  }

  #running(): UtilityProcess {
    if (this.#child !== undefined) return this.#child;
    const options = { ...this.options, serviceName: 'Amparo vault' };
    const child = utilityProcess.fork(this.program, this.programArguments, options);
    child.on('message', (message: FromVault) => this.#receive(message));
    child.once('exit', () => {
      const expected = !this.#alive;
      this.#close();
      if (!expected) this.events.died();
    });
    this.#child = child;
    return child;
  }

  request(request: WireRequest): Promise<Result<unknown>> {
    if (!this.#alive) return Promise.resolve(locked);
    if (this.#waiting.has(request.id)) {
      return Promise.resolve(failure({ code: 'CONFLICT', data: { field: 'id' } }));
    }
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#send({ type: 'request', request });
    });
  }

  /** Starts the process when the page is the first to want it. */
  connectPage(port: MessagePortMain, first: readonly string[]): void {
    if (this.#alive) this.#running().postMessage({ type: 'pagePort', first } satisfies ToVault, [port]);
  }

  cancelAll(): void {
    if (this.#child !== undefined) this.#send({ type: 'cancelAll' });
  }

  end(): void {
    this.#close();
    this.#child?.kill();
  }

  #close(): void {
    this.#alive = false;
    for (const answer of this.#waiting.values()) answer(locked);
    this.#waiting.clear();
  }

  #receive(message: FromVault): void {
    if (!this.#alive) return;
    switch (message.type) {
      case 'ready':
        return;
      case 'response':
        this.#waiting.get(message.id)?.(message.result);
        this.#waiting.delete(message.id);
        return;
      case 'opened':
        this.events.opened(message.folder, message.userId, message.role);
        this.#send({ type: 'noted' });
        return;
      case 'restored':
        this.events.restored(message.folder);
        this.#send({ type: 'noted' });
        return;
      case 'incident':
        this.events.incident(message.id, message.kind);
        return;
      case 'openTypeset':
        this.#openTypeset(message.lane);
        return;
      case 'endTypeset':
        this.events.endTypeset(message.lane);
        return;
      case 'desk':
        void this.events
          .desk(message.action, message.input)
          .then((result) => this.#send({ type: 'deskResult', id: message.id, result }));
        return;
    }
  }

  #openTypeset(lane: number): void {
    this.#running().postMessage({ type: 'typesetPort', lane } satisfies ToVault, [
      this.events.openTypeset(lane),
    ]);
  }

  #send(message: ToVault): void {
    if (this.#alive) this.#running().postMessage(message);
  }
}
