/** Answers what the vault process asks of the desk. Guarantees: every path comes from a dialog the person saw. */
import { dialog, Notification, shell } from 'electron';
import { extname } from 'node:path';
import { mailtoOf } from '@shared/letter/mailto.rules';
import { deskRoutes } from '@shared/shell/desk.routes';
import { createRouter, openToAll, type HandlersFor, type IncidentLog, type Router } from '../ipc/router';
import { fileName } from './file-name';
import { chooseFolder } from './shell.handlers';
import { printPdf } from './print';
import type { Session } from './session';
import type { MenuTexts } from './texts';
import type { WindowParts } from './window';

export interface DeskParts {
  readonly windowParts: WindowParts;
  readonly texts: () => MenuTexts;
  readonly log: IncidentLog;
}

export function createDeskRouter(session: Session, parts: DeskParts): Router {
  const handlers: HandlersFor<typeof deskRoutes> = {
    chooseSavePath: async ({ suggestedName, extension }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(session.window, {
        defaultPath: fileName(suggestedName, extension),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (canceled || filePath === '') return undefined;
      return extname(filePath) === '' ? `${filePath}.${extension}` : filePath;
    },
    chooseFolder: () => chooseFolder(session),
    chooseFiles: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(session.window, {
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      });
      return canceled ? [] : filePaths;
    },
    chooseFile: async ({ extensions }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(session.window, {
        filters: extensions.length === 0 ? [] : [{ name: extensions.join(', '), extensions }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return canceled ? undefined : filePaths[0];
    },
    print: ({ pdf }) => printPdf(pdf, parts.windowParts),
    openMail: async (draft) => {
      const { url, whole } = mailtoOf(draft);
      await shell.openExternal(url);
      return whole;
    },
    showItemInFolder: ({ path }) => {
      shell.showItemInFolder(path);
      return undefined;
    },
    notify: ({ message, count }) => {
      if (!Notification.isSupported()) return undefined;
      new Notification({
        title: 'Amparo',
        body: parts.texts()(`notice.${message}`, { count: count ?? 1 }),
      }).show();
      return undefined;
    },
  };
  return createRouter(deskRoutes, handlers, parts.log, openToAll(deskRoutes));
}
