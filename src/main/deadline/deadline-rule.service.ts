import { asc, isNull } from 'drizzle-orm';
import type { DeadlineRule } from '@shared/deadline/deadline-rule.schema';
import type { Actor } from '../ipc/context';
import { RecordService } from '../record/record.service';
import type { Store } from '../store/store';
import { deadlineRuleTable } from './deadline-rule.table';

/** Time limits by law: the shipped ones, which people verify and correct, and those of the organisation. */
export class DeadlineRuleService extends RecordService<typeof deadlineRuleTable> {
  constructor(store: Store) {
    super(store, deadlineRuleTable, () => ({
      starterKey: '',
      country: null,
      names: {},
      law: {},
      article: '',
      officeKinds: [],
      term: { count: 30, unit: 'day' },
      startsFrom: 'received',
      receivedOnWorkingDays: false,
      endsOnWorkingDay: true,
      extension: null,
      silence: 'none',
      silenceArticle: '',
      complaint: null,
      complaintArticle: '',
      binding: 'unclear',
      notes: {},
      source: '',
      verifiedOn: null,
      verifiedBy: '',
      retired: false,
    }));
  }

  list(): DeadlineRule[] {
    return this.store.read
      .select()
      .from(deadlineRuleTable)
      .where(isNull(deadlineRuleTable.deletedAt))
      .orderBy(asc(deadlineRuleTable.createdAt), asc(deadlineRuleTable.id))
      .all();
  }

  /** Keys of shipped rules that the vault has or had. */
  knownKeys(): ReadonlySet<string> {
    const rows = this.store.read.select({ key: deadlineRuleTable.starterKey }).from(deadlineRuleTable).all();
    return new Set(rows.map(({ key }) => key));
  }

  /** One of the organisation, which nobody has verified yet. @throws NOT_FOUND */
  copy(actor: Actor, id: string): DeadlineRule {
    const { starterKey: _key, verifiedOn: _day, verifiedBy: _who, ...row } = this.get(id);
    const { id: _id, revision: _revision, deletedAt: _deleted, sensitivity, ...rest } = row;
    const { createdAt: _ca, createdBy: _cb, updatedAt: _ua, updatedBy: _ub, ...fields } = rest;
    return this.create(actor, { ...fields, sensitivity, retired: false });
  }
}
