/**
 * The program: sessions, what they share, and what happens to all of them at once.
 * Guarantees: a vault is open in one window only; quitting locks every session first.
 */
import { randomUUID } from 'node:crypto';
import { app, BrowserWindow, clipboard, nativeTheme } from 'electron';
import type { LockCause } from '@shared/ipc/events';
import type { Language } from '@shared/language/language.schema';
import { shellRoutes } from '@shared/shell/shell.routes';
import type { CommandId } from '@shared/shell/shortcuts';
import { nobody } from '../ipc/context';
import { createRouter, openToAll, type IncidentLog } from '../ipc/router';
import { connectPages } from './bridge';
import { CopiedText } from './copied-text';
import { createDeskRouter } from './desk-host';
import { watchPresence } from './lock';
import type { Log } from './log';
import { showMenu } from './menu';
import { Session } from './session';
import { systemLanguage, type SettingsFile } from './settings';
import type { Shell } from './shell';
import { describeApp, shellHandlers, type ShellActions } from './shell.handlers';
import { menuTexts, type MenuTexts } from './texts';
import { fileRequest, type ReadVaultFile } from './vault-file';
import { RecentVaults } from './vaults';
import { createPageSession } from './window';

export interface ProgramPaths {
  readonly preload: string;
  readonly pageFolder: string;
  readonly vaultProgram: string;
  readonly typesetProgram: string;
  /** What ships beside the code: fonts, layouts, templates. */
  readonly resources: string;
}

export class Program {
  readonly #sessions = new Set<Session>();
  readonly #shell: Shell;
  readonly #actions: ShellActions;
  readonly #incident: IncidentLog;
  #texts: MenuTexts;
  #contentProtection = true;
  #watchInput: ReturnType<typeof watchPresence> | undefined;

  constructor(
    paths: ProgramPaths,
    private readonly settings: SettingsFile,
    private readonly log: Log,
  ) {
    this.#texts = menuTexts(this.language);
    this.#incident = ({ id, kind }) => log.write('incident', { id, kind });
    this.#actions = this.#makeActions(new RecentVaults(settings));
    this.#shell = this.#makeShell(paths, new RecentVaults(settings));
  }

  get language(): Language {
    return this.settings.value.language ?? systemLanguage(app.getPreferredSystemLanguages());
  }

  /** Opens the first window, with the vault of `folder` when there is one. */
  async start(folder: string | undefined): Promise<void> {
    nativeTheme.themeSource = this.settings.value.appearance;
    connectPages(this.#shell);
    this.#watchInput = watchPresence({
      idleMinutes: () => this.settings.value.idleMinutes,
      lockAll: (cause) => void this.lockAll(cause),
    });
    nativeTheme.on('updated', () =>
      this.#broadcast({ name: 'appearance', dark: nativeTheme.shouldUseDarkColors }),
    );
    app.on('browser-window-focus', () => this.#showMenu());
    app.on('window-all-closed', () => {
      if (this.#sessions.size === 0) app.quit();
    });
    app.on('before-quit', (event) => this.#quit(event));
    await this.open(folder);
  }

  /**
   * Brings up the window that has the vault at `folder`, else turns a window that has none open to it, else makes one.
   * Without a folder the front window comes up.
   */
  async open(folder: string | undefined): Promise<void> {
    const existing =
      folder === undefined
        ? [...this.#sessions][0]
        : (this.#sessionOf(folder) ?? [...this.#sessions].find((session) => !session.unlocked));
    if (existing === undefined) await this.openWindow(folder ?? this.settings.value.vaults[0] ?? null);
    else if (folder === undefined || existing.folder === folder) raise(existing.window);
    else {
      existing.turnTo(folder);
      raise(existing.window);
    }
  }

  /** A new window with a session of its own. */
  async openWindow(folder: string | null): Promise<void> {
    let session: Session | undefined;
    // Files of a vault are read by the window that has it open, and by no other.
    const vaultFile: ReadVaultFile = async (input) => session?.requestOfVault(fileRequest(input));
    const name = `amparo-${randomUUID()}`;
    const pageSession = await createPageSession(name, this.#shell.windowParts, { vaultFile });
    session = new Session(this.#shell, pageSession, folder);
    this.#sessions.add(session);
    this.#showMenu();
  }

  async lockAll(cause: LockCause): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.lock(cause)));
  }

  #quit(event: { preventDefault: () => void }): void {
    if (this.#sessions.size === 0) return;
    event.preventDefault();
    void Promise.all([...this.#sessions].map((session) => session.close())).then(() => app.quit());
  }

  #sessionOf(folder: string): Session | undefined {
    return [...this.#sessions].find((session) => session.folder === folder);
  }

  #frontSession(): Session | undefined {
    const front = BrowserWindow.getFocusedWindow();
    return [...this.#sessions].find((session) => session.window === front) ?? [...this.#sessions][0];
  }

  #broadcast(event: Parameters<Session['send']>[0]): void {
    for (const session of this.#sessions) session.send(event);
  }

  #showMenu(): void {
    showMenu({
      texts: this.#texts,
      unlocked: this.#frontSession()?.unlocked ?? false,
      role: this.#frontSession()?.role ?? null,
      contentProtection: this.#contentProtection,
      run: (command) => {
        const session = this.#frontSession();
        if (session !== undefined) this.#run(session, command);
      },
      setContentProtection: (on) => this.#actions.setContentProtection(on),
    });
  }

  #run(session: Session, command: CommandId): void {
    if (command === 'vault.lock') void session.lock('button');
    else if (command === 'window.new') void this.openWindow(null);
    else session.send({ name: 'command', command });
  }

  #openVault(session: Session, folder: string): void {
    const other = this.#sessionOf(folder);
    if (other !== undefined && other !== session) raise(other.window);
    else if (session.unlocked) void this.open(folder);
    else session.turnTo(folder);
  }

  #makeActions(vaults: RecentVaults): ShellActions {
    return {
      info: () =>
        describeApp({
          language: this.language,
          appearance: this.settings.value.appearance,
          idleMinutes: this.settings.value.idleMinutes,
          contentProtection: this.#contentProtection,
          showVaultNames: this.settings.value.showVaultNames,
        }),
      setLanguage: (language) => {
        this.settings.change({ language });
        this.#texts = menuTexts(language);
        this.#showMenu();
        this.#broadcast({ name: 'language', language });
      },
      setAppearance: (appearance) => {
        this.settings.change({ appearance });
        nativeTheme.themeSource = appearance;
      },
      setIdleMinutes: (idleMinutes) => this.settings.change({ idleMinutes }),
      setContentProtection: (on) => {
        this.#contentProtection = on;
        for (const session of this.#sessions) session.window.setContentProtection(on);
        this.#showMenu();
      },
      setShowNames: (showVaultNames) => this.settings.change({ showVaultNames }),
      openVault: (session, folder) => this.#openVault(session, folder),
      recent: () => vaults.list(),
      forgetVault: (folder) => vaults.forget(folder),
      place: (folder) => vaults.place(folder),
      runCommand: (session, command) => this.#run(session, command),
    };
  }

  #makeShell(paths: ProgramPaths, vaults: RecentVaults): Shell {
    const { log, settings } = this;
    const windowParts = { preload: paths.preload, pageFolder: paths.pageFolder, settings, log };
    return {
      log,
      settings,
      vaults,
      windowParts,
      copied: new CopiedText(clipboard),
      programs: { vault: paths.vaultProgram, typeset: paths.typesetProgram },
      forkOptions: { env: plainEnvironment(), execArgv: [], stdio: app.isPackaged ? 'ignore' : 'inherit' },
      programArguments: [`--resources=${paths.resources}`],
      contentsOf: new Map(),
      routerFor: (session) =>
        createRouter(
          shellRoutes,
          shellHandlers(session, this.#actions),
          this.#incident,
          openToAll(shellRoutes),
        ),
      answerDesk: (session, action, input) =>
        createDeskRouter(session, { windowParts, texts: () => this.#texts, log: this.#incident }).dispatch(
          action,
          input,
          { ...nobody, signal: new AbortController().signal, progress: () => undefined },
        ),
      windowMade: (_session, window) => {
        window.setContentProtection(this.#contentProtection);
        this.#watchInput?.(window.webContents);
      },
      stateChanged: () => this.#showMenu(),
      forget: (session) => {
        this.#sessions.delete(session);
        if (this.#sessions.size === 0 && process.platform !== 'darwin') app.quit();
      },
    };
  }
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** What a child process needs to run; not what may carry secrets or change how Node starts. */
function plainEnvironment(): Record<string, string> {
  const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'LANG',
    'TZ',
    'DISPLAY',
    'USERPROFILE',
    'APPDATA',
  ];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
