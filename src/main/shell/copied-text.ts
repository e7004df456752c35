/**
 * Guarantees: what was copied from a page is not on the clipboard after half a minute, nor after a lock or a quit, unless
 * something else has been copied since. Must never: keep the text itself; of it only a keyed digest is known.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** The page tells of a copy before the system has it: so often, and so far apart, it is looked for. */
const looks = 20;
const betweenLooks = 25;

/** Long enough to go to the other program and paste. */
const keptFor = 30_000;

/** The part of Electron's clipboard that is used. */
export interface Clipboard {
  readText(): string | Promise<string>;
  clear(): void | Promise<void>;
}

export class CopiedText {
  readonly #key = randomBytes(32);
  #ending: NodeJS.Timeout | undefined;
  #digest: string | undefined;
  #noting: Promise<void> = Promise.resolve();

  constructor(
    private readonly clipboard: Clipboard,
    private readonly keep = keptFor,
  ) {}

  /** A page has just put its selection on the clipboard. */
  note(): Promise<void> {
    this.#noting = this.#findNew(this.#digest);
    clearTimeout(this.#ending);
    this.#ending = setTimeout(() => void this.clear(), this.keep);
    // A program that quits clears by itself.
    this.#ending.unref();
    return this.#noting;
  }

  /** What was there before may be there still; a copy of the same again changes nothing. */
  async #findNew(before: string | undefined): Promise<void> {
    for (let look = 0; look < looks; look += 1) {
      const digest = this.#digestOf(await this.clipboard.readText());
      if (digest !== undefined) this.#digest = digest;
      if (digest !== undefined && digest !== before) return;
      await wait(betweenLooks);
    }
  }

  /** Leaves alone what another program has put there since. */
  async clear(): Promise<void> {
    clearTimeout(this.#ending);
    await this.#noting;
    const own = this.#digest;
    this.#digest = undefined;
    if (own !== undefined && this.#digestOf(await this.clipboard.readText()) === own)
      await this.clipboard.clear();
  }

  #digestOf(text: string): string | undefined {
    return text === '' ? undefined : createHmac('sha256', this.#key).update(text).digest('hex');
  }
}
