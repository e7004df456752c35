/** Guarantees: a request can be aborted by its id as long as it runs, and none is left running when its page is gone. */
import type { Result } from '@shared/ipc/result';
import { failure } from '@shared/ipc/result';
import type { WireRequest } from '@shared/ipc/wire';
import type { Caller, EmitEvent } from './context';
import type { Router } from './router';

export class RunningRequests {
  readonly #running = new Map<string, AbortController>();

  constructor(private readonly emit: EmitEvent) {}

  /** Never rejects. The same id twice at one time is refused: cancelling would be ambiguous. */
  async run(router: Router, request: WireRequest, caller: Caller): Promise<Result<unknown>> {
    const { id, route, input } = request;
    if (this.#running.has(id)) return failure({ code: 'CONFLICT', data: { field: 'id' } });
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      return await router.dispatch(route, input, {
        ...caller,
        signal: controller.signal,
        progress: (done, total, note) => {
          if (controller.signal.aborted) return;
          this.emit({ name: 'job.progress', id, done, total, ...(note === undefined ? {} : { note }) });
        },
      });
    } finally {
      this.#running.delete(id);
    }
  }

  cancel(id: string): void {
    this.#running.get(id)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
