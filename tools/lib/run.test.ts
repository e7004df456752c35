import { expect, test } from 'vitest';
import { mustRun, run, tail } from './run.mjs';

const node = process.execPath;

test('a failing program gives its code and all its output', async () => {
  const result = await run(node, ['-e', 'console.log("a"); console.error("b"); process.exit(3)']);
  expect(result).toMatchObject({ code: 3, stdout: 'a\n', timedOut: false });
  expect(result.output).toContain('b');
});

test('arguments reach the program as they are, without a shell', async () => {
  const { stdout } = await run(node, ['-e', 'console.log(process.argv[1])', '$(echo no) "; ls']);
  expect(stdout).toBe('$(echo no) "; ls\n');
});

test('a program past its limit is ended together with what it started', async () => {
  // The grandchild holds the output open: were it left alive, this would never end.
  const forever = 'setInterval(() => {}, 1000)';
  const start = `require("child_process").spawn(process.execPath, ["-e", "${forever}"], { stdio: "inherit" })`;
  const result = await run(node, ['-e', `${start}; ${forever}`], { limit: 1_000 });
  expect(result.timedOut).toBe(true);
});

test('mustRun ends with the command and the last lines of its output', async () => {
  await expect(mustRun(node, ['-e', 'console.error("the reason"); process.exit(1)'])).rejects.toThrow(
    /the reason/,
  );
});

test('tail keeps the last lines', () => {
  expect(tail('a\nb\nc\n', 2)).toBe('b\nc');
});

test('an interrupt ends the program and the tool with it', async () => {
  const code = `
    import { run } from ${JSON.stringify(new URL('./run.mjs', import.meta.url).href)};
    setTimeout(() => process.kill(process.pid, 'SIGTERM'), 300);
    await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  `;
  const { code: exitCode, output } = await run(node, ['--input-type=module', '-e', code]);
  expect(exitCode).toBe(1);
  expect(output).toContain('Interrupted.');
});
