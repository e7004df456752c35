/**
 * The vault process: composition root of everything that holds rows and keys. Started by the shell when a window is
 * made, ended by the shell at lock, so that no copy of a record outlives the lock.
 * Must never: write to the console, or answer anyone but its parent.
 */
import { join } from 'node:path';
import { vaultRoutes } from '@shared/ipc/routes';
import { permissions } from '@shared/user/permissions.rules';
import { typesetLanes, type FromVault, type ToVault, type WireRequest } from '@shared/ipc/wire';
import { installDirectories } from './authority/starter-directory';
import { inThread } from './backup/backup.thread';
import { deriveRows } from './derive';
import { createDeskClient } from './desk/desk.client';
import { nobody } from './ipc/context';
import { vaultHandlers } from './ipc/handlers';
import { RunningRequests } from './ipc/jobs';
import { inThread as readInThread } from './filetext/extract.thread';
import { PagePort } from './ipc/page-port';
import { createRouter } from './ipc/router';
import { keepDrafting } from './deadline/unasked-follow-up.service';
import { installDeadlineRules } from './deadline/shipped-deadline-rules';
import { installPlaybooks } from './playbook/shipped-playbooks';
import { keepDerived, renewDerived } from './renew-derived';
import { createServices } from './services';
import { TypesetClient, type TypesetConnection } from './typeset/typeset.client';
import { TypesetPool } from './typeset/typeset.pool';
import { electronPort } from './typeset/typeset.port';
import { VaultSession } from './vault/vault.session';

const parent = process.parentPort;
const send = (message: FromVault): void => parent.postMessage(message);

const desk = createDeskClient(send);
const requests = new RunningRequests((event) => page.send(event));
const page = new PagePort({
  run: async (request) => {
    const result = await run(request);
    // The page may ask the shell next: by then the shell knows which vault is open.
    await noted;
    return result;
  },
  cancel: (id) => requests.cancel(id),
  cancelAll: () => requests.cancelAll(),
});

let noted = Promise.resolve();
/** What ends the waiting, one for each message, in their order. */
const notings: (() => void)[] = [];
/** Tells the shell; answers to the page wait until it has taken note. */
function tell(message: Extract<FromVault, { type: 'opened' | 'restored' }>): void {
  noted = new Promise((resolve) => {
    notings.push(resolve);
  });
  send(message);
}

/** Who waits for a port to a new typeset process, by lane; each client asks for one at a time. */
const waitingForTypeset = new Map<number, (connection: TypesetConnection) => void>();
const typesetting = new TypesetPool(
  Array.from({ length: typesetLanes }, (_, lane) => {
    const open = () =>
      new Promise<TypesetConnection>((resolve) => {
        waitingForTypeset.set(lane, resolve);
        send({ type: 'openTypeset', lane });
      });
    // The first stays ready for the next keystroke; the others were for a batch.
    return new TypesetClient(lane === 0 ? { open } : { open, restAfter: 60_000 });
  }),
);

const readFile = readInThread(join(import.meta.dirname, 'extract.worker.js'));
/** In ms: between two files the requests of the page come first. */
const pauseOfReading = 200;

let first: readonly string[] = [];
const session = new VaultSession({
  compose: ({ store, actor, users }, updating) => {
    renewDerived(store, actor, updating);
    const services = createServices(store, { typesetting, desk: desk.desk });
    services.draft.settleOwnerless(actor, users.list().length === 1);
    installDirectories({ store, ...services }, actor);
    // What cannot be swept now, on a full disk, is swept at the next opening.
    services.attachmentIntake.sweep(actor).catch(() => undefined);
    installPlaybooks({ store, ...services });
    installDeadlineRules({ store, ...services });
    keepDerived(store, actor);
    keepDrafting(services.unaskedFollowUp);
    // What was asked before they were read is asked again.
    const found = () => page.send({ name: 'store.written', tables: ['file_text'] });
    services.fileText.keepReading(actor, readFile, pauseOfReading, found);
    return services;
  },
  vault: {
    get first() {
      return first;
    },
    // Another machine holds the vault now, or its file was moved: closing would touch files that are no longer ours.
    lock: { lost: () => process.exit(1) },
    store: {
      derive: deriveRows,
      written: (tables) => page.send({ name: 'store.written', tables }),
    },
  },
  opened: ({ description, actor }) =>
    tell({ type: 'opened', folder: description.folder, userId: actor.id, role: session.caller.role }),
});

const router = createRouter(
  vaultRoutes,
  vaultHandlers({
    session,
    typesetting,
    desk: desk.desk,
    restored: (folder) => tell({ type: 'restored', folder }),
    backup: inThread(join(import.meta.dirname, 'backup.worker.js')),
  }),
  // It also travels to the page, as INTERNAL with its number.
  ({ id, kind }) => send({ type: 'incident', id, kind }),
  permissions,
);

parent.on('message', ({ data, ports }) => {
  // The parent is the shell of this program.
  const message = data as ToVault;
  switch (message.type) {
    case 'request':
      void answer(message.request);
      return;
    case 'pagePort':
      first = message.first;
      if (ports[0] !== undefined) page.connect(electronPort(ports[0]));
      return;
    case 'noted':
      notings.shift()?.();
      return;
    case 'cancelAll':
      requests.cancelAll();
      return;
    case 'typesetPort':
      connectTypeset(message.lane, ports[0]);
      return;
    case 'deskResult':
      desk.answer(message.id, message.result);
      return;
  }
});

function run(request: WireRequest) {
  return requests.run(router, request, session.isOpen ? session.caller : nobody);
}

async function answer(request: WireRequest): Promise<void> {
  send({ type: 'response', id: request.id, result: await run(request) });
}

function connectTypeset(lane: number, port: Electron.MessagePortMain | undefined): void {
  if (port === undefined) return;
  const resolve = waitingForTypeset.get(lane);
  waitingForTypeset.delete(lane);
  resolve?.({ port: electronPort(port), end: () => send({ type: 'endTypeset', lane }) });
}

send({ type: 'ready' });
