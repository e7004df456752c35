/**
 * Guarantees: at most one typeset process for each lane of a session, started when the vault process asks and ended with
 * the session. Hostile text may abort the compiler: the vault process sees the port of that lane close and asks for
 * another; the other lanes go on. Must never: read what passes between the two.
 */
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';

export class TypesetProcesses {
  readonly #children = new Map<number, UtilityProcess>();

  constructor(
    private readonly program: string,
    private readonly programArguments: string[],
    private readonly options: Electron.ForkOptions,
    private readonly died: () => void,
  ) {}

  /** Ends what runs in the lane, starts anew and returns the other end of its port. */
  open(lane: number): MessagePortMain {
    this.end(lane);
    const child = utilityProcess.fork(this.program, this.programArguments, {
      ...this.options,
      serviceName: 'Amparo typesetting',
    });
    this.#children.set(lane, child);
    child.once('exit', () => {
      if (this.#children.get(lane) !== child) return;
      this.#children.delete(lane);
      this.died();
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage('port', [port1]);
    return port2;
  }

  end(lane: number): void {
    const child = this.#children.get(lane);
    this.#children.delete(lane);
    child?.kill();
  }

  endAll(): void {
    for (const lane of this.#children.keys()) this.end(lane);
  }
}
