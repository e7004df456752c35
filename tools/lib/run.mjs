// Starting other programs: always an argument list, never a shell line, always with a time limit.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { ToolError } from './say.mjs';

const MINUTE = 60_000;
const GRACE_MS = 5_000;
const NPM_SCRIPT = 'npm-cli.js';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] default: the clone
 * @property {Record<string, string | undefined>} [env] added to this process's environment
 * @property {number} [limit] milliseconds before the program and its children are ended; default 20 minutes
 * @property {boolean} [show] true: the program has the terminal; false (default): its output is collected
 * @property {boolean} [tee] shows the collected output as it comes
 */

/**
 * Runs a program to its end. A non-zero exit code is no error here: the caller decides what it means. Ctrl+C ends
 * the program and the tool.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string, timedOut: boolean }>}
 */
export function run(program, args, options = {}) {
  const { cwd = ROOT, env = {}, limit = 20 * MINUTE, show = false, tee = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that the time limit also ends what the program started.
      detached: !show && process.platform !== 'win32',
    });
    let stdout = '';
    let output = '';
    let timedOut = false;
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      output += chunk;
      if (tee) process.stdout.write(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      if (tee) process.stderr.write(chunk);
    });
    const end = (signal) => {
      try {
        if (!show && process.platform !== 'win32' && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // Already gone.
      }
    };
    let interrupted = false;
    const onInterrupt = () => {
      interrupted = true;
      end('SIGTERM');
    };
    process.once('SIGINT', onInterrupt);
    process.once('SIGTERM', onInterrupt);
    const timer = setTimeout(() => {
      timedOut = true;
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), GRACE_MS).unref();
    }, limit);
    const finish = () => {
      clearTimeout(timer);
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('close', (code) => {
      finish();
      if (interrupted) reject(new ToolError('Interrupted.'));
      else resolve({ code: code ?? 1, stdout, output, timedOut });
    });
  });
}

/**
 * Like `run`, but a failure ends the tool with the last lines of the program's output.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export async function mustRun(program, args, options = {}) {
  const result = await run(program, args, options);
  if (result.code !== 0) {
    const why = result.timedOut ? 'took too long and was ended' : `ended with code ${result.code}`;
    throw new ToolError(`${program} ${args.join(' ')}\n${why}\n${tail(result.output, 40)}`);
  }
  return result;
}

/**
 * npm of the Node that runs this tool, as a program and first arguments: on Windows npm is a script that
 * cannot be started directly.
 * @returns {[string, string[]]}
 */
export function npm() {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', NPM_SCRIPT);
  const script = [process.env.npm_execpath, beside].find(
    (path) => path?.endsWith(NPM_SCRIPT) && existsSync(path),
  );
  return script ? [process.execPath, [script]] : ['npm', []];
}

/**
 * @param {string} text
 * @param {number} lines
 */
export function tail(text, lines) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
