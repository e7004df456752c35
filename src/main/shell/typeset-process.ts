/**
 * Guarantees: while a session lives there is one typeset process, and the vault process holds a port to it: hostile text
 * may abort the compiler, so a dead one is replaced. Must never: read what passes between the two.
 */
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { ToTypeset } from '@shared/ipc/wire';

/** A process that dies again sooner than this after its start waits this long before the next. */
const restDelay = 1000;

export class TypesetProcess {
  #child: UtilityProcess | undefined;
  #ended = false;

  constructor(
    private readonly program: string,
    private readonly options: Electron.ForkOptions,
    private readonly events: {
      readonly connected: (port: MessagePortMain) => void;
      readonly died: () => void;
    },
  ) {
    this.#start();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  end(): void {
    this.#ended = true;
    this.#child?.kill();
  }

  #start(): void {
    const started = Date.now();
    const child = utilityProcess.fork(this.program, [], {
      ...this.options,
      serviceName: 'Amparo typesetting',
    });
    this.#child = child;
    const { port1, port2 } = new MessageChannelMain();
    const hello: ToTypeset = { type: 'port' };
    child.postMessage(hello, [port1]);
    this.events.connected(port2);
    child.once('exit', () => {
      if (this.#ended) return;
      this.events.died();
      setTimeout(() => this.#restart(), Date.now() - started < restDelay ? restDelay : 0);
    });
  }

  #restart(): void {
    if (!this.#ended) this.#start();
  }
}
