/** Entry of the command line: plain Node, the same services as the app. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Terminal } from './command';
import { runCommand } from './run';

const terminal: Terminal = {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  askSecret,
  environment: process.env,
};

/** Readline writes what is typed to a stream that shows nothing. */
async function askSecret(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise<string>((resolve) => lines.question('', resolve));
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

process.exitCode = await runCommand(process.argv.slice(2), terminal);
