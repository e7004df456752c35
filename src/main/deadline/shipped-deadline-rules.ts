import { z } from 'zod';
import { DeadlineRuleFields } from '@shared/deadline/deadline-rule.schema';
import { CivilDate } from '@shared/record/record.schema';
import file from '../../../resources/law/deadlines.json';
import type { Actor } from '../ipc/context';
import type { Store } from '../store/store';
import type { DeadlineRuleService } from './deadline-rule.service';

const ShippedRules = z.strictObject({
  version: z.int().min(1),
  compiledOn: CivilDate,
  notice: z.string().min(1),
  rules: z.array(
    DeadlineRuleFields.omit({ starterKey: true })
      .extend({ key: z.string().min(1) })
      .strict(),
  ),
});

/** The time limits that the app ships. @throws ZodError for one that is not complete: the first test shows it */
export function shippedDeadlineRules(): DeadlineRuleFields[] {
  return ShippedRules.parse(file).rules.map(({ key, ...fields }) => ({ ...fields, starterKey: key }));
}

/** Nobody has done it, so that nobody's undo takes it back. */
const shipping: Actor = { id: '', name: 'Amparo' };

/** Puts each shipped rule that the vault has never had, not even in the bin, into it, in one transaction. */
export function installDeadlineRules({
  store,
  deadlineRule,
}: {
  readonly store: Store;
  readonly deadlineRule: DeadlineRuleService;
}): void {
  const known = deadlineRule.knownKeys();
  const missing = shippedDeadlineRules().filter(({ starterKey }) => !known.has(starterKey));
  if (missing.length === 0) return;
  store.write(shipping, 'deadlineRule.install', (writer) => {
    for (const fields of missing) deadlineRule.insert(writer, fields);
  });
}
