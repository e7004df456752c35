/**
 * Guarantees: at most one typeset process a session, started when the vault process asks and ended with the session.
 * Hostile text may abort the compiler: the vault process sees its port close and asks for another.
 * Must never: read what passes between the two.
 */
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';

export class TypesetProcess {
  #child: UtilityProcess | undefined;

  constructor(
    private readonly program: string,
    private readonly programArguments: string[],
    private readonly options: Electron.ForkOptions,
    private readonly died: () => void,
  ) {}

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Ends what runs, starts anew and returns the other end of its port. */
  open(): MessagePortMain {
    this.end();
    const child = utilityProcess.fork(this.program, this.programArguments, {
      ...this.options,
      serviceName: 'Amparo typesetting',
    });
    this.#child = child;
    child.once('exit', () => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.died();
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage('port', [port1]);
    return port2;
  }

  end(): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill();
  }
}
