import { exitCode, type Command, type Terminal } from './command';
import { demoCommand } from './demo.command';
import { exportCommand } from './export.command';
import { importCommand } from './import.command';
import { verifyCommand } from './verify.command';

/** Every command by its name. A new one is a file `<name>.command.ts` and a line here. */
const commands: Readonly<Record<string, Command>> = {
  demo: demoCommand,
  export: exportCommand,
  import: importCommand,
  verify: verifyCommand,
};

/** Runs the command that `args` name and answers with the exit code. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    help(terminal.say);
    return name === undefined ? exitCode.usage : exitCode.ok;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    terminal.complain(`There is no command ${JSON.stringify(name)}.`);
    help(terminal.complain);
    return exitCode.usage;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    terminal.complain(`usage: amparo ${command.usage}`);
    return exitCode.usage;
  }
}

function help(say: (line: string) => void): void {
  say('usage: amparo COMMAND');
  for (const { usage, summary } of Object.values(commands)) say(`  ${usage.padEnd(24)} ${summary}`);
}

function isUsageError(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
