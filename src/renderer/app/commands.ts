/**
 * Commands by id of the shared registry. The menu, the palette, a shortcut or a button runs one; the part of the page that
 * can do it has said so. The latest handler wins: a dialog over a page takes its commands.
 */
import { useEffect, useRef } from 'react';
import type { CommandId } from '@shared/shell/shortcuts';
import { mayRun } from '@shared/user/command-permissions.rules';
import { request } from '../ipc/api';
import { useRole } from '../user/may';

type Handler = () => void;

const handlers = new Map<CommandId, Handler[]>();

/** Done by the shell, whatever the page shows. */
const shellCommands: readonly CommandId[] = ['vault.lock', 'window.new'];

export function onCommand(id: CommandId, handler: Handler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((one) => one !== handler),
    );
  };
}

/** Whether anything on this page can do it now. */
export function canRun(id: CommandId): boolean {
  return shellCommands.includes(id) || (handlers.get(id)?.length ?? 0) > 0;
}

export function runCommand(id: CommandId): void {
  if (shellCommands.includes(id)) {
    void request('window.command', { command: id }).catch(() => undefined);
    return;
  }
  handlers.get(id)?.at(-1)?.();
}

/** While the component is shown, `handler` does the command for those whose role may. */
export function useCommandHandler(id: CommandId, handler: Handler, enabled = true): void {
  const latest = useRef(handler);
  const allowed = mayRun(id, useRole()) && enabled;
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (allowed ? onCommand(id, () => latest.current()) : undefined), [id, allowed]);
}
