import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ById, recordRoutes } from '../record/record.routes';
import { DeadlineRule, DeadlineRuleCreate, DeadlineRuleFields } from './deadline-rule.schema';

export const deadlineRuleRoutes = {
  ...recordRoutes('deadlineRule', {
    entity: DeadlineRule,
    create: DeadlineRuleCreate,
    fields: DeadlineRuleFields.omit({ starterKey: true }),
  }),
  /** The shipped ones first, then those of the organisation; retired ones too. */
  'deadlineRule.list': query(z.strictObject({}), z.array(DeadlineRule)),
  /** One of the organisation, to be changed at will. */
  'deadlineRule.copy': command(ById, DeadlineRule),
};
