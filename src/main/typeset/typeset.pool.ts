import type { TypesetRequest } from '@shared/typeset/typeset.schema';
import type { ResultOf, Typesetting } from './typeset.port';

/**
 * Several typesetters as one: a request goes to the one with the fewest before it. What happens to one of them does not
 * concern the others: each restarts its own process.
 */
export class TypesetPool implements Typesetting {
  readonly #lanes: { readonly typesetting: Typesetting; waiting: number }[];

  constructor(typesettings: readonly Typesetting[]) {
    this.#lanes = typesettings.map((typesetting) => ({ typesetting, waiting: 0 }));
  }

  /** @throws as the typesetters do */
  async render<Request extends TypesetRequest>(
    request: Request,
    signal?: AbortSignal,
  ): Promise<ResultOf<Request>> {
    // With equal queues the first: a letter now and then keeps one process warm and starts no second.
    const lane = this.#lanes.reduce((best, one) => (one.waiting < best.waiting ? one : best));
    lane.waiting += 1;
    try {
      return await lane.typesetting.render(request, signal);
    } finally {
      lane.waiting -= 1;
    }
  }
}
