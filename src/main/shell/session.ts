/**
 * A session: one window, one vault process, its typeset processes, one vault at most.
 * Guarantees: locking ends the processes and destroys the window, and only then makes a fresh locked window in a new
 * renderer; a reload or a crash of the page aborts its jobs. Must never: hold a row or a key.
 */
import { MessageChannelMain, type BrowserWindow, type Session as PageSession } from 'electron';
import { eventChannel, portChannel } from '@shared/ipc/channels';
import type { Role } from '@shared/user/user.schema';
import type { LockCause, WireEvent } from '@shared/ipc/events';
import type { Result } from '@shared/ipc/result';
import type { WireRequest } from '@shared/ipc/wire';
import type { SessionState } from '@shared/shell/shell.schema';
import { nobody } from '../ipc/context';
import { RunningRequests } from '../ipc/jobs';
import type { Router } from '../ipc/router';
import type { WindowPlace } from './settings';
import type { Shell } from './shell';
import { TypesetProcesses } from './typeset-processes';
import { VaultProcess } from './vault-process';
import { createWindow, loadPage, placeOf } from './window';

/**
 * In ms: how long a page may take to hand over what is unsaved. It says itself when it is done, which takes a few
 * milliseconds, so that only a machine that is busy with much else comes near it: there 800 ms lost what had just been typed.
 */
export const farewellTime = 2500;
const restDelay = 1000;

export class Session {
  #window: BrowserWindow;
  #vault: VaultProcess;
  readonly #typeset: TypesetProcesses;
  #folder: string | null;
  #unlocked = false;
  #role: Role | null = null;
  #lockedBy: LockCause | null = null;
  #farewell: (() => void) | undefined;
  #locking: Promise<void> | undefined;
  #closed = false;
  readonly #own = new RunningRequests((event) => this.send(event));
  readonly #router: Router;

  constructor(
    private readonly shell: Shell,
    private readonly pageSession: PageSession,
    folder: string | null,
  ) {
    this.#folder = folder;
    this.#router = shell.routerFor(this);
    const { programs, programArguments, forkOptions, log } = shell;
    this.#typeset = new TypesetProcesses(programs.typeset, programArguments, forkOptions, () =>
      log.write('typeset-process-ended'),
    );
    this.#vault = this.#startVault();
    this.#window = this.#makeWindow();
  }

  get window(): BrowserWindow {
    return this.#window;
  }

  get folder(): string | null {
    return this.#folder;
  }

  get unlocked(): boolean {
    return this.#unlocked;
  }

  /** As what somebody is signed in, for the menu alone: the vault process asks its own rows. */
  get role(): Role | null {
    return this.#role;
  }

  get state(): SessionState {
    return {
      vault: this.#folder === null ? null : this.shell.vaults.place(this.#folder),
      unlocked: this.#unlocked,
      lockedBy: this.#lockedBy,
    };
  }

  /** Of the page, for the shell itself: what is asked of the vault goes through a port of its own. */
  request(request: WireRequest): Promise<Result<unknown>> {
    return this.#own.run(this.#router, request, nobody);
  }

  /** Of the shell, for the vault. */
  requestOfVault(request: WireRequest): Promise<Result<unknown>> {
    return this.#vault.request(request);
  }

  cancel(id: string): void {
    this.#own.cancel(id);
  }

  /** Gives the page a port to the vault process, in place of an earlier one. */
  connectPage(): void {
    if (this.#window.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    this.#vault.connectPage(port2, this.shell.settings.value.lastUsers);
    this.#window.webContents.postMessage(portChannel, null, [port1]);
  }

  send(event: WireEvent): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(eventChannel, event);
  }

  noteCopy(): Promise<void> {
    return this.shell.copied.note();
  }

  /** The page has nothing unsaved any more. */
  sayFarewell(): void {
    this.#farewell?.();
  }

  /** Turns a locked session to another vault: its process is replaced, so that nothing of the first is left. */
  turnTo(folder: string): void {
    this.#folder = folder;
    this.#lockedBy = null;
    this.#endProcesses();
    this.#vault = this.#startVault();
    this.connectPage();
  }

  /**
   * Locks. While the page is given its moment to save, further causes are ignored. A session that is locked already
   * stays as it is, so that an idle night does not blink.
   */
  lock(cause: LockCause): Promise<void> {
    if (!this.#unlocked || this.#closed) return Promise.resolve();
    this.#locking ??= this.#lock(cause).finally(() => {
      this.#locking = undefined;
    });
    return this.#locking;
  }

  /** Ends the session for good, with the page's moment to save. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#unlocked) await this.#awaitFarewell('quit');
    this.shell.settings.change({ window: placeOf(this.#window) });
    this.#window.destroy();
    this.#endProcesses();
    await this.shell.copied.clear();
    this.shell.forget(this);
  }

  async #lock(cause: LockCause): Promise<void> {
    await this.#awaitFarewell(cause);
    this.#replaceWindow(cause);
  }

  /** The fixed order of security.md 3.7: the window first, then the processes, then a new renderer. */
  #replaceWindow(cause: LockCause): void {
    if (this.#closed) return;
    this.shell.log.write('lock', { kind: cause });
    const place = placeOf(this.#window);
    this.#unlocked = false;
    this.#role = null;
    this.#lockedBy = cause;
    this.#own.cancelAll();
    this.#window.destroy();
    this.#endProcesses();
    void this.shell.copied.clear();
    void this.pageSession.clearStorageData();
    this.#vault = this.#startVault();
    this.#window = this.#makeWindow(place);
    this.shell.stateChanged();
  }

  #awaitFarewell(cause: LockCause): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, farewellTime);
      this.#farewell = () => {
        clearTimeout(timer);
        resolve();
      };
      this.send({ name: 'vault.locking', cause });
    });
  }

  #makeWindow(place?: WindowPlace): BrowserWindow {
    const window = createWindow(this.pageSession, this.shell.windowParts, place);
    this.shell.contentsOf.set(window.webContents.id, this);
    const id = window.webContents.id;
    window.once('closed', () => this.shell.contentsOf.delete(id));
    window.on('close', (event) => {
      event.preventDefault();
      void this.close();
    });
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#abortJobs();
    });
    window.webContents.on('render-process-gone', () => this.#rendererGone());
    // Beside the page it would only make the page wait: it is needed when a passphrase has been typed.
    window.once('ready-to-show', () => this.#vault.start());
    this.shell.windowMade(this, window);
    void loadPage(window).catch(() => this.shell.log.write('renderer-gone'));
    return window;
  }

  #rendererGone(): void {
    this.shell.log.write('renderer-gone');
    this.#partDied();
  }

  /**
   * A crashed page must not leave an open vault behind an empty window, nor a dead vault process a page that shows
   * rows. A locked session waits first: what dies at once again would otherwise be started without end.
   */
  #partDied(): void {
    if (this.#unlocked) this.#replaceWindow('process-ended');
    else setTimeout(() => this.#replaceWindow('process-ended'), restDelay);
  }

  #abortJobs(): void {
    this.#own.cancelAll();
    this.#vault.cancelAll();
  }

  #startVault(): VaultProcess {
    const { programs, programArguments, forkOptions, log } = this.shell;
    return new VaultProcess(programs.vault, programArguments, forkOptions, {
      opened: (folder, userId, role) => this.#opened(folder, userId, role),
      restored: (folder) => this.shell.vaults.remember(folder),
      openTypeset: (lane) => this.#typeset.open(lane),
      endTypeset: (lane) => this.#typeset.end(lane),
      incident: (id, kind) => log.write('incident', { id, kind }),
      desk: (action, input) => this.shell.answerDesk(this, action, input),
      died: () => {
        log.write('vault-process-ended');
        this.#partDied();
      },
    });
  }

  #opened(folder: string, userId: string, role: Role | null): void {
    this.#folder = folder;
    this.#role = role;
    this.#unlocked = true;
    this.#lockedBy = null;
    this.shell.vaults.remember(folder, userId);
    this.shell.stateChanged();
  }

  #endProcesses(): void {
    this.#vault.end();
    this.#typeset.endAll();
  }
}
