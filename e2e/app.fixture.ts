/**
 * The real Electron with the built app, on a profile, a home and a temp folder of its own. Any console error, page error
 * or policy violation fails the test, unless the test says that it provokes it.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { InputOf, OutputOf, RouteName } from '@shared/ipc/routes';
import type { AmparoBridge } from '@shared/ipc/wire';
import type { Result } from '@shared/ipc/result';
import { electronSwitches, getElectron } from '../tools/electron-path.mjs';

const root = resolve(import.meta.dirname, '..');
// Not by `executablePath`: then Playwright leaves out its loader, which holds the app back until the debugger is there,
// and one start in twenty hangs.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= getElectron().folder;

// Each worker has a display of its own, where there are virtual ones.
const displays = process.env['AMPARO_DISPLAYS']?.split(' ') ?? [];
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (display !== undefined) process.env['DISPLAY'] = display;

const switches = ['--force-prefers-reduced-motion', '--lang=en-US'];

/** Of every vault that a test makes by `createVault`. */
export const passphrase = 'crane orbit velvet tundra lamp';

declare global {
  interface Window {
    readonly amparo: AmparoBridge;
  }
}

export class Amparo {
  /** Holds everything that the app may write: `profile`, `home`, `temp`, and vaults of the test. */
  readonly folder = mkdtempSync(join(tmpdir(), 'amparo-e2e-'));
  readonly profile = join(this.folder, 'profile');
  readonly home = join(this.folder, 'home');
  readonly temp = join(this.folder, 'temp');
  readonly problems: string[] = [];
  readonly #expected: RegExp[] = [];
  #app: ElectronApplication | undefined;

  constructor() {
    for (const folder of [this.profile, this.home, this.temp]) mkdirSync(folder);
  }

  get app(): ElectronApplication {
    if (this.#app === undefined) throw new Error('launch first');
    return this.#app;
  }

  /** The newest window: after a lock it is another one. */
  get page(): Page {
    const page = this.app.windows().findLast((window) => !window.isClosed());
    if (page === undefined) throw new Error('no window is open');
    return page;
  }

  /** Problems that match are what the test provokes. */
  expectProblems(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** What was reported and not expected. */
  get surprises(): string[] {
    return this.problems.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }

  /** Starts the built app on this profile and waits for its first page. */
  async launch({ args = [], appFolder = root }: { args?: string[]; appFolder?: string } = {}): Promise<Page> {
    const app = await _electron.launch({
      args: [appFolder, `--user-data-dir=${this.profile}`, ...electronSwitches(), ...switches, ...args],
      env: { ...process.env, HOME: this.home, TMPDIR: this.temp, TZ: 'Asia/Almaty' } as Record<
        string,
        string
      >,
      timeout: 60_000,
    });
    this.#app = app;
    app.on('window', (page) => this.#watch(page));
    for (const page of app.windows()) this.#watch(page);
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    // What the page reported before anyone listened would be lost: its start is watched the second time.
    await page.reload();
    return page;
  }

  /** As a power cut: no farewell, no flush. Ends when the last process of the app is gone. */
  async kill(): Promise<void> {
    const pids = (await this.processes()).map(({ pid }) => pid);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
    this.#app = undefined;
  }

  async restart(options?: { args?: string[] }): Promise<Page> {
    if (this.#app !== undefined) await this.#app.close();
    return this.launch(options);
  }

  /** Asks a route as the page would. */
  async request<Name extends RouteName>(route: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>>> {
    return (await this.page.evaluate(
      ([name, value]) => window.amparo.request({ id: crypto.randomUUID(), route: name, input: value }),
      [route, input] as const,
    )) as Result<OutputOf<Name>>;
  }

  /** Makes a vault in the test's folder and leaves it open. @returns its folder */
  async createVault(name = 'Centre'): Promise<string> {
    const created = await this.request('vault.create', {
      folder: this.folder,
      name,
      userName: 'Aigerim',
      passphrase: new TextEncoder().encode(passphrase),
      language: 'en',
    });
    if (!created.ok) throw new Error(created.error.code);
    return created.value.description.folder;
  }

  unlock(path: string) {
    return this.request('vault.unlock', { path, passphrase: new TextEncoder().encode(passphrase) });
  }

  /** The process ids of the app by what they are for. */
  async processes(): Promise<{ pid: number; name: string }[]> {
    return this.app.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .map(({ pid, type, serviceName, name }) => ({ pid, name: name ?? serviceName ?? type })),
    );
  }

  /** Every file under `folder` (default: all that the app may have written). */
  files(folder = this.folder): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  }

  /** Files that hold one of `texts` in UTF-8 or UTF-16: what must not have been left behind. */
  filesWith(texts: readonly string[], folder = this.folder): string[] {
    const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
    return this.files(folder).filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
  }

  /**
   * A copy of the build that a test may change, such as by a script that attacks from inside the page: what the debugger
   * evaluates is let past the Content-Security-Policy and proves nothing.
   */
  copyOfBuild(): string {
    const copy = join(this.folder, 'app');
    cpSync(join(root, 'out'), join(copy, 'out'), { recursive: true });
    cpSync(join(root, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    return copy;
  }

  async end(): Promise<void> {
    await this.#app?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #watch(page: Page): void {
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.problems.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** `amparo` is prepared but not started: a test launches it as it needs. */
export const test = base.extend<{ amparo: Amparo }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  amparo: async ({}, use) => {
    const amparo = new Amparo();
    await use(amparo);
    const { surprises } = amparo;
    await amparo.end();
    expect(surprises).toEqual([]);
  },
});

export { expect } from '@playwright/test';
