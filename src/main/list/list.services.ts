import type { Desk } from '../desk/desk';
import type { CaseFileListService } from '../casefile/casefile-list.service';
import type { FlagService } from '../flag/flag.service';
import type { Store } from '../store/store';
import type { TaskService } from '../task/task.service';
import { ListBulkService } from './list-bulk.service';
import { ListExportService } from './list-export.service';
import { ListFoundService } from './list-found.service';
import { ListLineService } from './list-line.service';
import { ListService } from './list.service';
import { SavedViewService } from './saved-view.service';

interface Others {
  readonly caseFileList: CaseFileListService;
  readonly task: TaskService;
  readonly flag: FlagService;
}

export function createListServices(
  store: Store,
  { caseFileList, task, flag }: Others,
  { desk, now }: { desk: Desk; now: () => number },
) {
  const listLine = new ListLineService(store, caseFileList, now);
  const list = new ListService(store, listLine, now);
  return {
    list,
    listFound: new ListFoundService(store),
    listBulk: new ListBulkService(store, task, flag),
    listExport: new ListExportService(store, list, listLine, desk),
    savedView: new SavedViewService(store),
  };
}
