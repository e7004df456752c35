/** Guarantees: only the top frame of a window that the shell made, showing our own page, is heard. */
import type { WebFrameMain } from 'electron';
import { appOrigin } from './asset';

export interface Sender {
  readonly senderFrame: WebFrameMain | null;
  readonly sender: { readonly id: number; readonly mainFrame: WebFrameMain };
}

/** `senderFrame` is null when the frame is gone or has navigated since it sent. */
export function isTrustedSender(event: Sender, isKnown: (contentsId: number) => boolean): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    isKnown(event.sender.id) &&
    frame === event.sender.mainFrame &&
    frame.parent === null &&
    frame.origin === appOrigin
  );
}
