// Installers. Started by `npm run package` (tools/package.mjs), which builds first and says what may be shipped.
// AMPARO_TEST_PACKAGE=1 makes an unpacked folder on the Electron of this machine, for tests of the packaged app:
// it keeps the inspector that Playwright needs, and the addon as it is.
const { existsSync } = require('node:fs');

const test = process.env.AMPARO_TEST_PACKAGE === '1';
const icons = existsSync('resources/icons/icon.png') ? 'resources/icons' : undefined;

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'org.amparo.Amparo',
  productName: 'Amparo',
  copyright: 'Copyright (C) the Amparo contributors, GPL-3.0-or-later',
  directories: { output: test ? 'dist/test' : 'dist', ...(icons ? { buildResources: icons } : {}) },
  // Native modules come with prebuilt files; nothing is compiled while packaging.
  npmRebuild: false,
  asar: true,
  // Typst reads its fonts and layouts by itself, which it cannot inside an archive.
  asarUnpack: ['**/*.node', 'resources/{fonts,typst}/**'],
  files: [
    'out/**',
    '!out/bench',
    'resources/**',
    'package.json',
    '!**/better-sqlite3/{deps,src,build}',
    '!**/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    '!**/node-addon-api',
    '!**/*.{md,d.ts,d.cts,map}',
  ],
  fileAssociations: [
    { ext: 'amparo', name: 'Amparo vault', mimeType: 'application/x-amparo-vault', role: 'Editor' },
  ],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: test,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  afterPack: async (context) => {
    const { checkPackage } = await import('./tools/setup/package-check.mjs');
    await checkPackage(context, { mayBeRebuilt: test });
  },
  // No update is looked for: the app contacts nobody.
  publish: null,
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    synopsis: 'Encrypted case files, appeal letters and dossiers',
    maintainer: 'The Amparo contributors',
  },
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }] },
  nsis: {
    // For one user, so that no administrator is needed; vaults are never removed with the app.
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    multiLanguageInstaller: true,
    installerLanguages: ['en_US', 'fr_FR', 'ru_RU'],
    deleteAppDataOnUninstall: false,
  },
  mac: { target: ['dmg'], category: 'public.app-category.productivity', hardenedRuntime: true },
};
