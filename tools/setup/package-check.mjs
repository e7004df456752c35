// Neither the offline runtime nor a rebuilt addon reaches a user: what is packed must be, byte for byte, the addon of
// the published package, on the official Electron.
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say, ToolError } from '../lib/say.mjs';
import { RUNTIME_MARK } from './offline-electron.mjs';
import { ORIGINAL, pinnedChecksum, sha256, TARGET } from './addon.mjs';

// The other native modules come as one package a platform; npm leaves out what the machine does not need, so a
// missing one would show only on the user's machine.
const PLATFORM_PACKAGES = ['@node-rs/argon2-', '@myriaddreamin/typst-ts-node-compiler-'];

// electron-builder gives the architecture as a number.
const ARCHITECTURES = { 1: 'x64', 3: 'arm64' };

/**
 * Runs after electron-builder has laid out the app and before it makes installers of it.
 * @param {import('electron-builder').AfterPackContext} context
 * @param {{ mayBeRebuilt: boolean }} options true for a test package only
 */
export async function checkPackage(context, { mayBeRebuilt }) {
  const { packager, appOutDir, arch, electronPlatformName } = context;
  if (!mayBeRebuilt && existsSync(join(appOutDir, RUNTIME_MARK))) {
    throw new ToolError(
      'Refused: this is the offline Electron runtime, which is for development and tests only.',
    );
  }
  const target = `${electronPlatformName}-${ARCHITECTURES[arch]}`;
  const modules = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked', 'node_modules');
  requirePlatformPackages(modules, target);
  const folder = join(modules, 'better-sqlite3', 'prebuilds');
  const packed = existsSync(folder) ? readdirSync(folder) : [];
  if (packed.join() !== `${target}.node`) {
    throw new ToolError(
      `The package must contain the addon ${target}.node and no other; it has: ${packed.join(', ') || 'none'}`,
    );
  }
  const file = join(folder, `${target}.node`);
  if (mayBeRebuilt || sha256(file) === pinnedChecksum(target)) return;
  // This machine works with a rebuilt addon; the original was kept when it was replaced.
  if (target === TARGET && existsSync(ORIGINAL) && sha256(ORIGINAL) === pinnedChecksum(target)) {
    copyFileSync(ORIGINAL, file);
    say('  the addon rebuilt for this machine was replaced by the original of the package');
    return;
  }
  throw new ToolError(
    `Refused: ${target}.node is not the file of the published package (checksum in tools/pins.json).\n` +
      'Run `npm ci`, then `npm run package` again.',
  );
}

/** @param {string} modules @param {string} target */
function requirePlatformPackages(modules, target) {
  for (const name of PLATFORM_PACKAGES) {
    const [scope = '', start = ''] = `${name}${target}`.split('/');
    const folder = join(modules, scope);
    const found = existsSync(folder) && readdirSync(folder).some((entry) => entry.startsWith(start));
    if (!found)
      throw new ToolError(
        `The package lacks ${name}${target}: run \`npm ci\` on that platform and package there.`,
      );
  }
}
