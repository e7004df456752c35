// What the person at the terminal reads: one line a step, and the reason when a step fails.

/** Ends a tool with a message instead of a stack trace: the person can act on it. */
export class ToolError extends Error {}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs one named step and prints how long it took.
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  say(`- ${title} ...`);
  const start = Date.now();
  const result = await work();
  say(`  done in ${seconds(Date.now() - start)}`);
  return result;
}

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/**
 * Runs the body of a tool: a ToolError becomes its message and exit code 1, any other error keeps its stack.
 * @param {() => Promise<number | void>} body gives the exit code; nothing means 0
 */
export async function runTool(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof ToolError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
