import type { journalRoutes } from '@shared/journal/journal.routes';
import { mayChange } from '@shared/user/table-permission.rules';
import type { Role } from '@shared/user/user.schema';
import type { HandlersFor } from '../ipc/router';
import type { BinService } from './bin.service';
import type { CaseHistoryService } from './case-history.service';
import type { HistoryService } from './history.service';
import type { MayChange, UndoService } from './undo.service';

interface JournalServices {
  readonly history: HistoryService;
  readonly caseHistory: CaseHistoryService;
  readonly undo: UndoService;
  readonly bin: BinService;
}

const within =
  (role: Role | null): MayChange =>
  (table) =>
    mayChange(table, role);

export function journalHandlers(services: () => JournalServices): HandlersFor<typeof journalRoutes> {
  return {
    'history.listOfRecord': ({ table, id, limit }) => services().history.listOfRecord(table, id, limit),
    'history.listOfCase': ({ caseFileId, language, limit }) =>
      services().caseHistory.listOfCase(caseFileId, language, limit),
    'history.titles': ({ ids, language }) => services().history.titles(ids, language),
    'history.recent': ({ limit }) => services().history.recent(limit),
    'undo.latest': (_, { actor }) => ({ change: services().undo.latest(actor) ?? null }),
    'undo.last': (_, { actor, role }) => services().undo.undoLast(actor, within(role)),
    'undo.redo': (_, { actor, role }) => services().undo.redoLast(actor, within(role)),
    'undo.change': ({ change }, { actor, role }) => services().undo.undoChange(actor, change, within(role)),
    'bin.list': ({ language }) => services().bin.list(language),
    'bin.restore': ({ table, id }, { actor, role }) => {
      services().bin.restore(actor, table, id, within(role));
      return {};
    },
  };
}
