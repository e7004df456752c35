import type { KeyboardEvent } from 'react';

/**
 * Ctrl+Enter within a small form sends that form. Without it the key would reach the window, which decides on the letter around
 * it. `ready`: there is something to send.
 */
export function sendKey(ready: boolean, send: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (ready) send();
  };
}
