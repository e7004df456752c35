/**
 * Guarantees: every message of a page passes the sender gate, then the shape check, before anything reads it; the port to
 * the vault process is given to a page that passes the same gate, and to no other; whatever a page sends, it gets a Result
 * and the program goes on.
 */
import { ipcMain } from 'electron';
import { cancelChannel, connectChannel, requestChannel } from '@shared/ipc/channels';
import { failure, success, type Result } from '@shared/ipc/result';
import { WireRequest } from '@shared/ipc/wire';
import { isTrustedSender, type Sender } from './sender';
import type { Shell } from './shell';

export function connectPages(shell: Shell): void {
  ipcMain.handle(requestChannel, async (event, ...sent: unknown[]): Promise<Result<unknown>> => {
    const session = findSession(shell, event);
    if (session === undefined) return failure({ code: 'FORBIDDEN', data: {} });
    const request = WireRequest.safeParse(sent[0]);
    if (sent.length !== 1 || !request.success) {
      shell.log.write('request-refused');
      return failure({ code: 'INVALID_INPUT', data: {} });
    }
    return session.request(request.data);
  });
  ipcMain.handle(connectChannel, (event): Result<unknown> => {
    const session = findSession(shell, event);
    if (session === undefined) return failure({ code: 'FORBIDDEN', data: {} });
    session.connectPage();
    return success(undefined);
  });
  ipcMain.on(cancelChannel, (event, ...sent: unknown[]) => {
    const id = sent[0];
    if (sent.length === 1 && typeof id === 'string') findSession(shell, event)?.cancel(id);
  });
}

function findSession(shell: Shell, event: Sender) {
  if (!isTrustedSender(event, (id) => shell.contentsOf.has(id))) {
    shell.log.write('request-refused');
    return undefined;
  }
  return shell.contentsOf.get(event.sender.id);
}
