/** The preferences of every window, print included. Snapshot-tested: a change here is a change of the security model. */
import type { WebPreferences } from 'electron';

export const webPreferences = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  disableDialogs: true,
  spellcheck: false,
  enableWebSQL: false,
  autoplayPolicy: 'document-user-activation-required',
} satisfies WebPreferences);
