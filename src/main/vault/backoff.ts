/** Slows down guessing at the keyboard. A courtesy only: what stops guessing on a copy is Argon2id. */
import { AppError } from '@shared/ipc/error';

const freeTries = 3;
const longestSeconds = 60;

export class Backoff {
  #failures = 0;
  #nextAt = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Runs `proof`; after three wrong ones it waits 1, 2, 4 ... 60 s between. @throws TOO_MANY_TRIES {seconds} */
  async attempt<T>(proof: () => Promise<T>): Promise<T> {
    const wait = this.#nextAt - this.now();
    if (wait > 0) throw new AppError('TOO_MANY_TRIES', { seconds: Math.ceil(wait / 1000) });
    try {
      const value = await proof();
      this.#failures = 0;
      return value;
    } catch (error) {
      if (isWrong(error)) this.#count();
      throw error;
    }
  }

  #count(): void {
    this.#failures += 1;
    if (this.#failures < freeTries) return;
    const seconds = Math.min(2 ** (this.#failures - freeTries), longestSeconds);
    this.#nextAt = this.now() + seconds * 1000;
  }
}

function isWrong(error: unknown): boolean {
  return (
    error instanceof AppError && (error.code === 'WRONG_PASSPHRASE' || error.code === 'WRONG_RECOVERY_KEY')
  );
}
