// Chromium's sandbox on Linux systems that forbid it to ordinary programs (Ubuntu 23.10 and newer, hardened Debian).
// The app must never run without it to get around that: the person is told the two lines that allow it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../lib/say.mjs';

const SETUID_ROOT = 0o4755;

/** @param {import('../electron-path.mjs').ElectronRuntime} runtime */
export function requireSandbox({ folder }) {
  if (process.platform !== 'linux' || process.getuid?.() === 0 || !namespacesForbidden()) return;
  const helper = join(folder, 'chrome-sandbox');
  if (!existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o7777) === SETUID_ROOT) return;
  throw new ToolError(
    'This system lets a program build its sandbox only through a helper that belongs to root.\n' +
      'Amparo does not run without its sandbox. Please run these lines, then the same command again:\n\n' +
      `  sudo chown root:root "${helper}"\n  sudo chmod 4755 "${helper}"\n`,
  );
}

function namespacesForbidden() {
  return (
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  );
}

/** @param {string} file */
function setting(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
