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

/** From the environment, else asked for; undefined: there is none. */
export async function readPassphrase(terminal: Terminal): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const text = terminal.environment['AMPARO_PASSPHRASE'] ?? (await terminal.askSecret('Passphrase: '));
  return text === undefined || text === '' ? undefined : new TextEncoder().encode(text);
}
