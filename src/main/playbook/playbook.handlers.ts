import type { playbookRoutes } from '@shared/playbook/playbook.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { PlaybookService } from './playbook.service';
import type { playbookTable } from './playbook.table';

export function playbookHandlers(service: () => PlaybookService): HandlersFor<typeof playbookRoutes> {
  return {
    ...recordHandlers<typeof playbookRoutes, 'playbook', typeof playbookTable>('playbook', service),
    'playbook.list': () => service().list(),
    'playbook.copy': ({ id }, { actor }) => service().copy(actor, id),
    'playbook.preview': (start) => service().preview(start),
    'playbook.start': (start, { actor }) => service().start(actor, start),
  };
}
