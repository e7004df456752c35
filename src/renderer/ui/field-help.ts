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
let timesAsked = 0;
const listeners = new Set<() => void>();

function show(next: Shown | undefined): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** F1, or the question mark beside the label. */
export function askHelp(help: FieldHelp): void {
  timesAsked += 1;
  show({ help, asked: timesAsked });
}

/** The field that it told of is no longer there, or is called otherwise. */
export function endHelp(): void {
  if (shown !== undefined) show(undefined);
}

/** The focus came to the field: what is open already turns to it. */
export function turnHelpTo(help: FieldHelp): void {
  if (shown !== undefined && shown.help.text !== help.text) show({ ...shown, help });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** undefined until somebody has asked. */
export function useShownHelp(): Shown | undefined {
  return useSyncExternalStore(subscribe, () => shown);
}
