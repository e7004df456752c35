/** Shortcuts of the registry, on any layout; the page answers before the menu, so that nothing runs twice. */
import { useEffect } from 'react';
import { commandIds, isShortcut, shortcuts } from '@shared/shell/shortcuts';
import { onEvent } from '../ipc/api';
import { canRun, runCommand } from './commands';

const mac = navigator.platform.startsWith('Mac');

export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const shortcut = shortcuts.find(
        ({ accelerator }) => accelerator !== undefined && isShortcut(event, accelerator, mac),
      );
      const undo = shortcut === undefined && !isTyping(event.target) && isShortcut(event, 'CmdOrCtrl+Z', mac);
      const id = undo ? 'edit.undoChange' : shortcut?.id;
      if (id === undefined || !canRun(id)) return;
      event.preventDefault();
      runCommand(id);
    };
    window.addEventListener('keydown', onKey);
    const stopMenu = onEvent('command', ({ command }) => {
      const id = commandIds.find((one) => one === command);
      if (id !== undefined) runCommand(id);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, []);
}

/** In a text field Ctrl+Z belongs to the text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable=true]') !== null;
}

/** "Ctrl+Shift+N", as keys are labelled: for tooltips, palette and sheet. */
export function keysOf(accelerator: string): string {
  return accelerator
    .replace('CmdOrCtrl', mac ? '⌘' : 'Ctrl')
    .replace('Left', '←')
    .replace('Right', '→');
}
