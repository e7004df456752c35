import type { contactRoutes } from '@shared/contact/contact.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { ContactEntryService } from './contact-entry.service';
import type { contactEntryTable } from './contact-entry.table';

export function contactHandlers(service: () => ContactEntryService): HandlersFor<typeof contactRoutes> {
  return {
    ...recordHandlers<typeof contactRoutes, 'contactEntry', typeof contactEntryTable>(
      'contactEntry',
      service,
    ),
    'contactEntry.listOfCase': ({ caseFileId }) => service().listOfCase(caseFileId),
  };
}
