/** Guarantees: every question to the desk is answered once, or fails when the shell answers with an error. */
import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/ipc/error';
import type { Result } from '@shared/ipc/result';
import { deskRoutes } from '@shared/shell/desk.routes';
import type { FromVault } from '@shared/ipc/wire';
import { remoteDesk, type Desk } from './desk';

export interface DeskClient {
  readonly desk: Desk;
  /** Takes the answer to the question `id`; an unknown id is ignored. */
  readonly answer: (id: string, result: Result<unknown>) => void;
}

/** A desk at the other end of `send`. */
export function createDeskClient(send: (message: Extract<FromVault, { type: 'desk' }>) => void): DeskClient {
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  const desk = remoteDesk(async (action, input) => {
    const id = randomUUID();
    const result = await new Promise<Result<unknown>>((resolve) => {
      waiting.set(id, resolve);
      send({ type: 'desk', id, action, input });
    });
    if (!result.ok) throw new AppError(result.error.code, result.error.data);
    return deskRoutes[action].output.parse(result.value) as never;
  });
  return {
    desk,
    answer(id, result) {
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
  };
}
