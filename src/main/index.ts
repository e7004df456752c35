/**
 * Composition root of the shell. Guarantees, before anything else runs: the scheme is registered, dangerous switches end
 * a packaged program, one program a profile. Must never: be imported.
 */
import { join } from 'node:path';
import { app } from 'electron';
import { openLog } from './shell/log';
import { Program } from './shell/program';
import { registerAppScheme } from './shell/scheme';
import { SettingsFile } from './shell/settings';
import { findRefusedSwitch } from './shell/switches';
import { findVaultFolder, findVaultInArguments } from './shell/vaults';

registerAppScheme();

if (app.isPackaged && findRefusedSwitch(process.argv.slice(1)) !== undefined) app.exit(1);
// Together with --no-sandbox (needed as root) the network service would crash without end.
else if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

const given = findVaultInArguments(process.argv, process.cwd());

if (app.requestSingleInstanceLock({ folder: given })) run();
else app.exit(0);

function run(): void {
  const out = join(import.meta.dirname, '..');
  const log = openLog(join(app.getPath('userData'), 'amparo.log'));
  // Electron would show the error in a dialog that holds up everything, and with it the lock.
  process.on('uncaughtException', (error) => log.write('incident', { kind: error.name }));
  const settings = new SettingsFile(join(app.getPath('userData'), 'amparo.json'), () =>
    log.write('settings-unreadable'),
  );
  const program = new Program(
    {
      preload: join(out, 'preload/preload.cjs'),
      pageFolder: join(out, 'renderer'),
      vaultProgram: join(import.meta.dirname, 'vault.process.js'),
      typesetProgram: join(import.meta.dirname, 'typeset.process.js'),
      // In a package these lie beside the archive: Typst reads them by itself.
      resources: join(out.replace('app.asar', 'app.asar.unpacked'), '../resources'),
    },
    settings,
    log,
  );
  const started = app.whenReady().then(() => program.start(given));
  const open = (folder: string | undefined): void => void started.then(() => program.open(folder));
  app.on('second-instance', (_event, _arguments, _folder, sent: unknown) => open(folderIn(sent)));
  app.on('activate', () => open(undefined));
  // macOS gives a double-clicked file this way, also before 'ready'.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(findVaultFolder(path));
  });
}

function folderIn(sent: unknown): string | undefined {
  const folder = typeof sent === 'object' && sent !== null && 'folder' in sent ? sent.folder : undefined;
  return typeof folder === 'string' ? findVaultFolder(folder) : undefined;
}
