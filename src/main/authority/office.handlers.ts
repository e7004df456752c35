import type { officeHolderRoutes, officeRoutes } from '@shared/authority/office.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { officeHolderTable } from './office-holder.table';
import type { OfficeHolderService, OfficeService } from './office.service';
import type { officeTable } from './office.table';

export function officeHandlers(service: () => OfficeService): HandlersFor<typeof officeRoutes> {
  return {
    ...recordHandlers<typeof officeRoutes, 'office', typeof officeTable>('office', service),
    'office.list': (input) => service().list(input),
    'office.view': ({ id }) => service().view(id),
  };
}

export function officeHolderHandlers(
  service: () => OfficeHolderService,
): HandlersFor<typeof officeHolderRoutes> {
  return {
    ...recordHandlers<typeof officeHolderRoutes, 'officeHolder', typeof officeHolderTable>(
      'officeHolder',
      service,
    ),
    'officeHolder.confirmForms': (input, { actor }) => service().confirmForms(actor, input),
  };
}
