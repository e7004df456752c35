import type { listExportRoutes, listRoutes } from '@shared/list/list.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { ListBulkService } from './list-bulk.service';
import type { ListExportService } from './list-export.service';
import type { ListFoundService } from './list-found.service';
import type { ListService } from './list.service';
import type { SavedViewService } from './saved-view.service';
import type { savedViewTable } from './saved-view.table';

interface ListServices {
  readonly list: ListService;
  readonly listFound: ListFoundService;
  readonly listBulk: ListBulkService;
  readonly savedView: SavedViewService;
}

export function listHandlers(services: () => ListServices): HandlersFor<typeof listRoutes> {
  return {
    'list.page': (input, { actor }) => services().list.page(actor, input),
    'list.ids': (input, { actor }) => services().list.ids(actor, input),
    'list.found': ({ text }) => services().listFound.found(text),
    'list.facet': ({ list, facet }) => services().list.facet(list, facet),
    'list.bulk': (input, { actor, progress }) => services().listBulk.run(actor, { ...input, progress }),
    ...recordHandlers<typeof listRoutes, 'savedView', typeof savedViewTable>(
      'savedView',
      () => services().savedView,
    ),
    'savedView.list': ({ list }) => services().savedView.list(list),
  };
}

export function listExportHandlers(service: () => ListExportService): HandlersFor<typeof listExportRoutes> {
  return { 'list.export': (input, context) => service().save(input, context) };
}
