/** What the help beside the page says about the field in focus. It opens when asked for, and then follows the focus. */
import { useSyncExternalStore } from 'react';

export interface FieldHelp {
  readonly title: string;
  /** What the field asks for. */
  readonly text: string;
  readonly example: string;
  /** Where a mistake does harm. */
  readonly warning?: string;
}

interface Shown {
  readonly help: FieldHelp;
  /** Raised each time somebody asks, so that a panel that was closed opens again. */
  readonly asked: number;
}

let shown: Shown | undefined;
const listeners = new Set<() => void>();

function show(next: Shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** F1, or the question mark beside the label. */
export function askHelp(help: FieldHelp): void {
  show({ help, asked: (shown?.asked ?? 0) + 1 });
}

/** The focus came to the field: what is open already turns to it. */
export function turnHelpTo(help: FieldHelp): void {
  if (shown !== undefined && shown.help.title !== help.title) show({ ...shown, help });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** undefined until somebody has asked. */
export function useShownHelp(): Shown | undefined {
  return useSyncExternalStore(subscribe, () => shown);
}
