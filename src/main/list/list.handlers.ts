import type { listRoutes } from '@shared/list/list.routes';
import type { CaseBulkService } from '../casefile/case-bulk.service';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { CaseListService } from './case-list.service';
import type { SavedViewService } from './saved-view.service';
import type { savedViewTable } from './saved-view.table';

interface ListServices {
  readonly caseList: CaseListService;
  readonly caseBulk: CaseBulkService;
  readonly savedView: SavedViewService;
}

export function listHandlers(services: () => ListServices): HandlersFor<typeof listRoutes> {
  return {
    'list.cases': (input, { actor }) => services().caseList.list(actor, input),
    'list.caseIds': (input, { actor }) => services().caseList.ids(actor, input),
    'list.caseFacet': ({ facet }) => services().caseList.facet(facet),
    'list.bulk': ({ ids, act }, { actor, progress }) =>
      services().caseBulk.run(actor, { ids, act, progress }),
    ...recordHandlers<typeof listRoutes, 'savedView', typeof savedViewTable>(
      'savedView',
      () => services().savedView,
    ),
    'savedView.list': ({ list }) => services().savedView.list(list),
  };
}
