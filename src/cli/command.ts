import { AppError, type ErrorCode } from '@shared/ipc/error';

/** What a command of the command line is, and what it may use of the outside: tests give their own. */
export interface Terminal {
  /** One line on standard output. */
  readonly say: (line: string) => void;
  /** One line on standard error. */
  readonly complain: (line: string) => void;
  /** Asks without showing what is typed; undefined when there is nobody to ask. */
  readonly askSecret: (question: string) => Promise<string | undefined>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Answers with the exit code: 0 all is well, 1 a fault was found, 2 the command was not understood. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

export const exitCode = { ok: 0, fault: 1, usage: 2 } as const;

/** What a failure is called on the terminal; `otherwise` for codes that are not named. */
export interface FailureWords {
  readonly named: Partial<Record<ErrorCode, string>>;
  readonly otherwise: string;
}

/**
 * Does `work` with a passphrase from the environment, else asked for, which is overwritten afterwards. Answers with the exit
 * code of `work`; a failure of ours is said in words, anything else is thrown on.
 */
export async function withPassphrase(
  terminal: Terminal,
  { named, otherwise }: FailureWords,
  work: (passphrase: Uint8Array<ArrayBuffer>) => Promise<number>,
): Promise<number> {
  const text = terminal.environment['AMPARO_PASSPHRASE'] ?? (await terminal.askSecret('Passphrase: '));
  if (text === undefined || text === '') {
    terminal.complain('No passphrase: set AMPARO_PASSPHRASE or run in a terminal.');
    return exitCode.usage;
  }
  const passphrase = new TextEncoder().encode(text);
  try {
    return await work(passphrase);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    terminal.complain(`${named[error.code] ?? otherwise} (${error.code})`);
    return exitCode.fault;
  } finally {
    passphrase.fill(0);
  }
}
