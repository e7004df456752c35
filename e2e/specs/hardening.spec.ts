/** Tries to break each setting of the shell (docs/threat-model.md), in the real Electron. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '../app.fixture';

const root = resolve(import.meta.dirname, '../..');

test('a script inside the page gets neither code, nor network, nor a window, nor a device', async ({
  amparo,
}) => {
  amparo.expectProblems(/./);
  const appFolder = amparo.copyOfBuild();
  const pageFile = join(appFolder, 'out/renderer/index.html');
  copyFileSync(join(root, 'e2e/attacks.js'), join(appFolder, 'out/renderer/attacks.js'));
  const html = readFileSync(pageFile, 'utf8');
  writeFileSync(
    pageFile,
    html.replace('</body>', '<script type="module" src="./attacks.js"></script></body>'),
  );

  const page = await amparo.launch({ appFolder });
  await expect.poll(() => page.evaluate(() => 'outcomes' in globalThis), { timeout: 60_000 }).toBe(true);
  const outcomes = await page.evaluate(() => (globalThis as unknown as { outcomes: object }).outcomes);

  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  expect(Object.keys(outcomes).length).toBeGreaterThan(20);
  expect(await page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran)).toEqual([]);
  expect(page.url()).toBe('app://main/');
  expect(amparo.app.windows()).toHaveLength(1);
});

test('an inline script in the page itself does not run', async ({ amparo }) => {
  amparo.expectProblems(/Content Security Policy/);
  const appFolder = amparo.copyOfBuild();
  const pageFile = join(appFolder, 'out/renderer/index.html');
  const html = readFileSync(pageFile, 'utf8');
  writeFileSync(
    pageFile,
    html.replace('</body>', '<script>window.inlineRan = true</script><p onclick="1">x</p></body>'),
  );
  const page = await amparo.launch({ appFolder });
  expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false);
});

test('the page stays where it is', async ({ amparo }) => {
  const page = await amparo.launch();
  for (const url of [
    'https://example.org/',
    'file:///etc/hostname',
    'app://other/index.html',
    'data:text/html,x',
  ]) {
    await page.evaluate((target) => {
      window.location.href = target;
    }, url);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(page.url()).toBe('app://main/');
  }
  // Chromium itself refuses a top-level data: address and a file: address, and says so.
  amparo.expectProblems(/Not allowed to (?:load|navigate)/);
});

test('nothing outside the folder of the page is served', async ({ amparo }) => {
  amparo.expectProblems(/Failed to load resource|Content Security Policy|Fetch API cannot load|CORS/);
  const page = await amparo.launch();
  const answers = await page.evaluate(async () => {
    const forms = [
      'app://main/../package.json',
      'app://main/%2e%2e/package.json',
      'app://main/..%2fpackage.json',
      'app://main/..%5cpackage.json',
      'app://main/%2e%2e%2f%2e%2e%2fpackage.json',
      'app://main/assets/../../package.json',
      'app://main//etc/hostname',
      'app://main/index.html%00.js',
      'app://main/index.html/.',
      'app://main/.git/config',
      'app://main/C:/Windows/win.ini',
      'app://other/index.html',
    ];
    const statuses: [string, number | 'failed', number][] = [];
    for (const url of forms) {
      try {
        const answer = await fetch(url);
        statuses.push([url, answer.status, (await answer.arrayBuffer()).byteLength]);
      } catch {
        statuses.push([url, 'failed', 0]);
      }
    }
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await fetch('app://main/index.html', { method });
      statuses.push([method, answer.status, (await answer.arrayBuffer()).byteLength]);
    }
    return statuses;
  });
  expect(answers.filter(([, status, bytes]) => bytes > 0 || (status !== 404 && status !== 'failed'))).toEqual(
    [],
  );
});

test('every answer carries the headers, with a fresh nonce each time', async ({ amparo }) => {
  const page = await amparo.launch();
  const [first, second] = await page.evaluate(async () =>
    Promise.all(
      [1, 2].map(async () => {
        const answer = await fetch('app://main/index.html');
        return Object.fromEntries(answer.headers.entries());
      }),
    ),
  );
  const policy = first?.['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toBe(second?.['content-security-policy']);
  expect(first).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
});

test('windows have the frozen preferences and a session in memory', async ({ amparo }) => {
  await amparo.launch();
  const windows = await amparo.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      title: window.getTitle(),
      persistent: window.webContents.session.isPersistent(),
      spelling: window.webContents.session.isSpellCheckerEnabled(),
      preferences: (
        window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    })),
  );
  for (const { title, persistent, spelling, preferences } of windows) {
    expect({ title, persistent, spelling }).toEqual({ title: 'Amparo', persistent: false, spelling: false });
    // Electron reports these back; the others are held by web-preferences.test.ts.
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    });
  }
  expect(windows).toHaveLength(1);
});

test('the preload gives the page three functions and nothing else', async ({ amparo }) => {
  const page = await amparo.launch();
  const exposed = await page.evaluate(() => ({
    functions: Object.entries(window.amparo).map(([name, value]) => [name, typeof value]),
    frozen: Object.isFrozen(window.amparo),
    strangers: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  }));
  expect(exposed.functions).toEqual([
    ['request', 'function'],
    ['cancel', 'function'],
    ['onEvent', 'function'],
  ]);
  expect(exposed.strangers).toEqual([]);
});

test('a foreign window with the same preload, session and address is not heard', async ({ amparo }) => {
  // The foreign window runs the page too, which says what it was refused if it lives long enough.
  amparo.expectProblems(/^page error: FORBIDDEN$/);
  await amparo.launch();
  const answer = await amparo.app.evaluate(async ({ app, BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0];
    if (own === undefined) throw new Error('no window');
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, session: own.webContents.session },
    });
    await foreign.loadURL('app://main/');
    const result: unknown = await foreign.webContents.executeJavaScript(
      `window.amparo.request({ id: '1', route: 'app.info', input: undefined })`,
    );
    foreign.destroy();
    return result;
  });
  expect(answer).toEqual({ ok: false, error: { code: 'FORBIDDEN', data: {} } });
});

test('1,000 requests of any shape are answered, and the app goes on', async ({ amparo }) => {
  const page = await amparo.launch();
  const counts = await page.evaluate(async () => {
    // A generator with a fixed seed: a failure can be repeated.
    let seed = 20_171_029;
    const random = (limit: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % limit;
    };
    const routes = [
      'app.info',
      'app.setLanguage',
      'vaults.open',
      'vaults.forget',
      'system.health',
      'vault.unlock',
    ];
    const names = [
      ...routes,
      '__proto__',
      'constructor',
      'toString',
      '',
      'x'.repeat(100_000),
      'session.state ',
    ];
    const values: unknown[] = [
      null,
      0,
      -1,
      Number.NaN,
      Infinity,
      '',
      '\u0000',
      '\ud800',
      '../../etc',
      [],
      {},
      [[]],
      new Date(0),
      true,
      { folder: '/' },
      { language: 'kk' },
      { language: 'en', extra: 1 },
      { __proto__: { admin: true } },
      new Map([[1, 2]]),
      new Uint8Array(10),
      { path: 1, passphrase: 'x' },
      'x'.repeat(1_000_000),
      2 ** 60,
    ];
    const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
    const outcome = { accepted: 0, refused: 0, thrown: 0, other: 0 };
    for (let turn = 0; turn < 1000; turn += 1) {
      const whole = random(5) === 0;
      const sent: unknown = whole
        ? pick(values)
        : { id: random(3) === 0 ? pick(values) : `fuzz-${turn}`, route: pick(names), input: pick(values) };
      try {
        const result = await window.amparo.request(sent as never);
        if (result.ok === true) outcome.accepted += 1;
        else if (result.ok === false && typeof result.error.code === 'string') outcome.refused += 1;
        else outcome.other += 1;
      } catch {
        outcome.thrown += 1;
      }
    }
    return outcome;
  });
  expect(counts).toMatchObject({ thrown: 0, other: 0 });
  expect(counts.refused + counts.accepted).toBe(1000);
  expect(counts.refused).toBeGreaterThan(900);
  expect(await amparo.request('system.health', undefined)).toMatchObject({ ok: true });
});
