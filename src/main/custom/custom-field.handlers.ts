import type { customFieldRoutes } from '@shared/custom/custom-field.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { CustomFieldService } from './custom-field.service';
import type { customFieldTable } from './custom-field.table';

export function customFieldHandlers(
  service: () => CustomFieldService,
): HandlersFor<typeof customFieldRoutes> {
  return {
    ...recordHandlers<typeof customFieldRoutes, 'customField', typeof customFieldTable>(
      'customField',
      service,
    ),
    'customField.list': () => service().list(),
  };
}
