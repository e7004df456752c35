/**
 * The rival of the letters that an office has already: one LibreOffice that runs with a listener open. Files are handed to
 * it by a second start of the same program with the same profile, which passes them on and waits: that needs none of the
 * bridges to other languages, which are packaged apart.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const startLimit = 60_000;

export interface RunningOffice {
  readonly version: string;
  /** Converts files into PDFs in `folder`. @throws when one of them was not made */
  toPdf(files: readonly string[], folder: string): Promise<void>;
  end(): Promise<void>;
}

/** The program, wherever it was installed; undefined: it is not there. */
export function findOffice(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  const usual = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  ];
  return [...onPath, ...usual].find((path) => existsSync(path));
}

/** Starts it with a profile of its own inside `folder` and waits until it listens. */
export async function openOffice(program: string, folder: string): Promise<RunningOffice> {
  const always = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--nologo',
  ];
  // With nothing open it would end after the first files.
  const open = join(folder, 'open.txt');
  writeFileSync(open, 'Open');
  const port = await freePort();
  const listener = spawn(program, [...always, `--accept=socket,host=127.0.0.1,port=${port};urp;`, open], {
    stdio: 'ignore',
    // It starts another program and waits for it: both are ended.
    detached: process.platform !== 'win32',
  });
  const isRunning = () => listener.exitCode === null && listener.signalCode === null;
  const end = async () => {
    if (!isRunning()) return;
    const exited = once(listener, 'exit');
    if (process.platform === 'win32' || listener.pid === undefined) listener.kill();
    else process.kill(-listener.pid);
    await exited;
  };
  try {
    await untilAnswered(port, isRunning);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    version: versionOf(program),
    toPdf: async (files, output) => {
      const client = spawn(program, [...always, '--convert-to', 'pdf', '--outdir', output, ...files], {
        stdio: 'ignore',
      });
      await once(client, 'exit');
      const made = readdirSync(output).filter((name) => name.endsWith('.pdf')).length;
      if (made !== files.length) throw new Error(`LibreOffice made ${made} of ${files.length} PDFs`);
      if (!isRunning()) throw new Error('LibreOffice did not go on running');
    },
    end,
  };
}

function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /^\S+ \d+\.\d+/.exec(stdout)?.[0] ?? 'LibreOffice';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilAnswered(port: number, isRunning: () => boolean): Promise<void> {
  const start = performance.now();
  while (!(await answers(port))) {
    if (!isRunning() || performance.now() - start > startLimit)
      throw new Error('LibreOffice does not listen');
    await setTimeout(100);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
