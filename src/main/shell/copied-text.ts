/**
 * Guarantees: what was copied from a page is not on the clipboard after a lock or a quit, unless something else has been
 * copied since. Must never: keep the text itself; of it only a keyed digest is known.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { clipboard } from 'electron';

export class CopiedText {
  readonly #key = randomBytes(32);
  #digest: string | undefined;

  /** A page has just put its selection on the clipboard. */
  async note(): Promise<void> {
    this.#digest = this.#digestOf(await clipboard.readText());
  }

  /** Leaves alone what another program has put there since. */
  async clear(): Promise<void> {
    const own = this.#digest;
    this.#digest = undefined;
    if (own !== undefined && this.#digestOf(await clipboard.readText()) === own) clipboard.clear();
  }

  #digestOf(text: string): string | undefined {
    return text === '' ? undefined : createHmac('sha256', this.#key).update(text).digest('hex');
  }
}
