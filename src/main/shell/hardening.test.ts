/** Snapshots of the security model: a change here has to be meant. */
import { expect, it } from 'vitest';
import { responseHeaders } from './content-policy';
import { fileName } from './file-name';
import { isTrustedSender } from './sender';
import { findRefusedSwitch } from './switches';
import { webPreferences } from './web-preferences';

it('every answer carries these headers', () => {
  expect(responseHeaders('text/html', 'NONCE')).toMatchInlineSnapshot(`
    {
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-NONCE'; img-src 'self' data: blob:; font-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default ProseMirrorClipboard",
      "Content-Type": "text/html",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    }
  `);
});

it('every window has these preferences', () => {
  expect(Object.isFrozen(webPreferences)).toBe(true);
  expect(webPreferences).toMatchInlineSnapshot(`
    {
      "allowRunningInsecureContent": false,
      "autoplayPolicy": "document-user-activation-required",
      "contextIsolation": true,
      "disableDialogs": true,
      "enableWebSQL": false,
      "experimentalFeatures": false,
      "navigateOnDragDrop": false,
      "nodeIntegration": false,
      "nodeIntegrationInSubFrames": false,
      "nodeIntegrationInWorker": false,
      "safeDialogs": true,
      "sandbox": true,
      "spellcheck": false,
      "webSecurity": true,
      "webviewTag": false,
    }
  `);
});

it.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '-remote-debugging-port=1',
  '/inspect',
  '--inspect-brk=0.0.0.0:1',
  '--js-flags=--expose-gc',
  '--JS-Flags=x',
  '--load-extension=/tmp/x',
  '--disable-web-security',
  '--renderer-cmd-prefix=gdb',
  '--utility-cmd-prefix=gdb',
  '--gpu-launcher=sh',
  '--proxy-server=10.0.0.1:80',
])('a packaged program does not start with %s', (argument) => {
  expect(findRefusedSwitch(['/home/a/Centre', argument])).toBeDefined();
});

it('a packaged program starts with harmless arguments', () => {
  expect(findRefusedSwitch(['--no-sandbox', '--lang=fr', '/inspect/vault', 'inspect'])).toBeUndefined();
});

it('hears only the top frame of a known window that shows our own page', () => {
  const frame = (origin: string, parent: object | null = null) => ({ origin, parent }) as never;
  const own = frame('app://main');
  const heard = (senderFrame: never, mainFrame: never, id = 1) =>
    isTrustedSender({ senderFrame, sender: { id, mainFrame } }, (known) => known === 1);
  expect(heard(own, own)).toBe(true);
  expect(heard(own, own, 2)).toBe(false);
  expect(heard(null as never, own)).toBe(false);
  expect(heard(frame('app://main', {}), own)).toBe(false);
  for (const origin of ['null', 'https://main', 'app://main.evil', 'file://', '']) {
    expect(heard(frame(origin), frame(origin))).toBe(false);
    const foreign = frame(origin);
    expect(heard(foreign, foreign)).toBe(false);
  }
});

it('suggests file names that every system takes', () => {
  expect(fileName('Lettre : au/procureur? ', 'pdf')).toBe('Lettre au procureur.pdf');
  expect(fileName('Ельшибаев Ержан', 'pdf')).toBe('Ельшибаев Ержан.pdf');
  expect(fileName('../../etc/passwd', 'pdf')).toBe('etc passwd.pdf');
  expect(fileName('a\u202efdp.exe', 'pdf')).toBe('a fdp.exe.pdf');
  expect(fileName('Dossier 7.pdf', 'pdf')).toBe('Dossier 7.pdf');
  expect(fileName(' .. ', 'csv')).toBe('Amparo.csv');
});
