import type { flagRoutes } from '@shared/flag/flag.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { FlagService } from './flag.service';
import type { flagTable } from './flag.table';

export function flagHandlers(service: () => FlagService): HandlersFor<typeof flagRoutes> {
  return {
    ...recordHandlers<typeof flagRoutes, 'flag', typeof flagTable>('flag', service),
    'flag.listOfRecord': ({ subjectId }) => service().listOfRecord(subjectId),
    'flag.due': ({ language }) => service().due(language),
    'flag.lower': ({ subjectId }, { actor }) => service().lower(actor, subjectId),
  };
}
