// `node tools/complete-lock.mjs`, after `npm install`, where the registry in use lacks some platform packages.
// npm then leaves them out of package-lock.json, and `npm ci` refuses the lock, here and on the other platforms. This
// adds them by name, exact version and platform (without a checksum: an `npm install` against a complete registry puts
// it in).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { runTool, say, ToolError } from './lib/say.mjs';

const FILE = join(ROOT, 'package-lock.json');
// As in the names of such packages: <os>-<cpu>[-<abi>].
const PLATFORM =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/;
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

await runTool(async () => {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const { packages } = lock;
  let added = 0;
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isResolved(packages, path, name)) continue;
      packages[`node_modules/${name}`] = entry(name, version, parent.dev);
      added += 1;
    }
  }
  const [root, ...rest] = Object.entries(packages);
  lock.packages = Object.fromEntries([root, ...rest.toSorted(([a], [b]) => a.localeCompare(b, 'en'))]);
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  say(`${added} platform packages added to package-lock.json`);
});

/** Node's own look-up: in the package's node_modules, then in those of the folders above. */
function isResolved(packages, path, name) {
  let folder = path;
  for (;;) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
    folder = folder.slice(0, folder.lastIndexOf('node_modules/')).replace(/\/$/, '');
  }
}

function entry(name, version, dev) {
  const [, os, cpu, abi = ''] = PLATFORM.exec(name) ?? [];
  if (!os || !cpu || !EXACT.test(version)) throw new ToolError(`Not a platform package: ${name} ${version}`);
  const libc =
    os !== 'linux'
      ? undefined
      : abi.startsWith('musl')
        ? 'musl'
        : abi.startsWith('gnu')
          ? 'glibc'
          : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  };
}
