/**
 * The page's way to the vault process: a port of their own, past the shell, which outlives a lock and must never have held
 * a record or a passphrase.
 * Guarantees: whatever comes through the port gets at most one answer and never ends the process; a page that connects
 * takes the place of the one before it, whose jobs are aborted.
 */
import type { WireEvent } from '@shared/ipc/events';
import { failure, type Result } from '@shared/ipc/result';
import { FromPage, WireRequest, type ToPage } from '@shared/ipc/wire';
import type { Port } from '../typeset/typeset.port';

export interface PageAnswers {
  /** Never rejects. */
  run(request: WireRequest): Promise<Result<unknown>>;
  cancel(id: string): void;
  cancelAll(): void;
}

export class PagePort {
  #port: Port<unknown, ToPage> | undefined;

  constructor(private readonly answers: PageAnswers) {}

  connect(port: Port<unknown, ToPage>): void {
    this.#port?.close();
    this.answers.cancelAll();
    this.#port = port;
    port.onMessage((data) => void this.#receive(port, data));
  }

  /** Nobody hears it where no page is connected. */
  send(event: WireEvent): void {
    this.#port?.post({ type: 'event', event });
  }

  async #receive(port: Port<unknown, ToPage>, data: unknown): Promise<void> {
    const message = FromPage.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'cancel') {
      if (typeof message.data.id === 'string') this.answers.cancel(message.data.id);
      return;
    }
    const { call } = message.data;
    const request = WireRequest.safeParse(message.data.request);
    const result = request.success
      ? await this.answers.run(request.data)
      : failure({ code: 'INVALID_INPUT', data: {} });
    port.post({ type: 'response', call, result });
  }
}
