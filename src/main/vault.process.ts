/**
 * The vault process: composition root of everything that holds rows and keys. Started by the shell when a window is
 * made, ended by the shell at lock, so that no copy of a record outlives the lock.
 * Must never: write to the console, or answer anyone but its parent.
 */
import { AppError } from '@shared/ipc/error';
import { vaultRoutes } from '@shared/ipc/routes';
import type { FromVault, ToVault } from '@shared/ipc/wire';
import { createDeskClient } from './desk/desk.client';
import { vaultHandlers } from './ipc/handlers';
import { RunningRequests } from './ipc/jobs';
import { createRouter } from './ipc/router';
import type { Services } from './services';

const parent = process.parentPort;
const send = (message: FromVault): void => parent.postMessage(message);

const desk = createDeskClient(send);
const requests = new RunningRequests((event) => send({ type: 'event', event }));
let typesetConnected = false;

/** No vault is open yet: the vault slice opens one. */
function services(): Services {
  throw new AppError('VAULT_LOCKED');
}

const router = createRouter(
  vaultRoutes,
  vaultHandlers({ typesetReady: () => typesetConnected, open: services }),
  // The incident travels to the page as INTERNAL with its id; the shell's log counts it there.
  () => undefined,
);

parent.on('message', ({ data, ports }) => {
  const message = data as ToVault;
  switch (message.type) {
    case 'start':
      return;
    case 'request':
      void answer(message.request);
      return;
    case 'cancel':
      requests.cancel(message.id);
      return;
    case 'cancelAll':
      requests.cancelAll();
      return;
    case 'typesetPort':
      connectTypeset(ports[0]);
      return;
    case 'deskResult':
      desk.answer(message.id, message.result);
      return;
  }
});

async function answer(request: Extract<ToVault, { type: 'request' }>['request']): Promise<void> {
  const result = await requests.run(router, request, { id: '', name: '' });
  send({ type: 'response', id: request.id, result });
}

/** A second port replaces the first: the typeset process was started anew. */
function connectTypeset(port: Electron.MessagePortMain | undefined): void {
  if (port === undefined) return;
  typesetConnected = true;
  port.on('close', () => {
    typesetConnected = false;
  });
  port.start();
}

send({ type: 'ready' });
