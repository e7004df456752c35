import type { organisationRoutes } from '@shared/organisation/organisation.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { OrganisationService } from './organisation.service';
import type { organisationTable } from './organisation.table';

export function organisationHandlers(
  service: () => OrganisationService,
): HandlersFor<typeof organisationRoutes> {
  return {
    ...recordHandlers<typeof organisationRoutes, 'organisation', typeof organisationTable>(
      'organisation',
      service,
    ),
    'organisation.list': (input) => service().list(input),
  };
}
