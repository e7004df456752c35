import type { deadlineRuleRoutes } from '@shared/deadline/deadline-rule.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { DeadlineRuleService } from './deadline-rule.service';
import type { deadlineRuleTable } from './deadline-rule.table';

export function deadlineRuleHandlers(
  service: () => DeadlineRuleService,
): HandlersFor<typeof deadlineRuleRoutes> {
  return {
    ...recordHandlers<typeof deadlineRuleRoutes, 'deadlineRule', typeof deadlineRuleTable>(
      'deadlineRule',
      service,
    ),
    'deadlineRule.list': () => service().list(),
    'deadlineRule.copy': ({ id }, { actor }) => service().copy(actor, id),
  };
}
