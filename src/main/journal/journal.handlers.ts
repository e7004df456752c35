import type { journalRoutes } from '@shared/journal/journal.routes';
import type { HandlersFor } from '../ipc/router';
import type { BinService } from './bin.service';
import type { CaseHistoryService } from './case-history.service';
import type { HistoryService } from './history.service';
import type { UndoService } from './undo.service';

interface JournalServices {
  readonly history: HistoryService;
  readonly caseHistory: CaseHistoryService;
  readonly undo: UndoService;
  readonly bin: BinService;
}

export function journalHandlers(services: () => JournalServices): HandlersFor<typeof journalRoutes> {
  return {
    'history.listOfRecord': ({ table, id, limit }) => services().history.listOfRecord(table, id, limit),
    'history.listOfCase': ({ caseFileId, language, limit }) =>
      services().caseHistory.listOfCase(caseFileId, language, limit),
    'history.titles': ({ ids, language }) => services().history.titles(ids, language),
    'history.recent': ({ limit }) => services().history.recent(limit),
    'undo.last': (_, { actor }) => services().undo.undoLast(actor),
    'undo.redo': (_, { actor }) => services().undo.redoLast(actor),
    'undo.change': ({ change }, { actor }) => services().undo.undoChange(actor, change),
    'bin.list': ({ language }) => services().bin.list(language),
    'bin.restore': ({ table, id }, { actor }) => {
      services().bin.restore(actor, table, id);
      return {};
    },
  };
}
