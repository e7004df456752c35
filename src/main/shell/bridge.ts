/**
 * Guarantees: every message of a page passes the sender gate, then the shape check, before anything reads it, here and
 * nowhere else; whatever a page sends, it gets a Result and the program goes on.
 */
import { ipcMain } from 'electron';
import { cancelChannel, requestChannel } from '@shared/ipc/channels';
import { failure, type Result } from '@shared/ipc/result';
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
    const result = await session.request(request.data);
    if (!result.ok && result.error.code === 'INTERNAL') {
      shell.log.write('incident', { id: String(result.error.data['incident']) });
    }
    return result;
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
