import { fork } from 'node:child_process';
import { processPort } from './typeset.port';
import type { TypesetConnection } from './typeset.client';

/** Starts the typeset process under plain Node (command line, tests). `entry` is the built `typeset.process.js`. */
export function forkTypeset(
  entry: string,
  resources: string,
  more: readonly string[] = [],
): TypesetConnection {
  const child = fork(entry, [`--resources=${resources}`, ...more], { serialization: 'advanced' });
  // A spawn that fails shows as a closed port, like a crash.
  child.on('error', () => undefined);
  return { port: processPort(child), end: () => void child.kill('SIGKILL') };
}
