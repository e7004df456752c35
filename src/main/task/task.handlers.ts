import type { taskRoutes } from '@shared/task/task.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { TaskService } from './task.service';
import type { taskTable } from './task.table';

export function taskHandlers(service: () => TaskService): HandlersFor<typeof taskRoutes> {
  return {
    ...recordHandlers<typeof taskRoutes, 'task', typeof taskTable>('task', service),
    'task.listOfCase': ({ caseFileId }) => service().listOfCase(caseFileId),
    'task.settle': ({ id, revision, state }, { actor }) => service().settle(actor, id, revision, state),
    'task.datesOfCase': ({ caseFileId }) => service().datesOfCase(caseFileId),
    'task.explain': ({ caseFileId, offset }) => service().explain(caseFileId, offset),
    'task.reminders': (_, { actor }) => service().listReminders(actor),
    'task.reminded': ({ id, revision }, { actor }) => service().reminded(actor, id, revision),
  };
}
