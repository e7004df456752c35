import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { addMonths } from '@shared/calendar/civil-day.rules';
import type { DueCase, Retention } from '@shared/retention/retention.schema';
import { caseActivityTable, caseFileTable } from '../casefile/casefile.table';
import type { Actor } from '../ipc/context';
import { RecordService } from '../record/record.service';
import { civilDay } from '../record/today';
import type { SettingsService } from '../settings/settings.service';
import type { Store, Writer } from '../store/store';
import { retentionTable } from './retention.table';

/** Lines that Today shows. */
const most = 50;
const monthsOfYear = 12;

/** Which closed cases are to be looked at again, and what was decided. */
export class RetentionService extends RecordService<typeof retentionTable> {
  constructor(
    store: Store,
    private readonly settings: Pick<SettingsService, 'current'>,
    private readonly now: () => number,
  ) {
    super(store, retentionTable, () => ({
      caseFileId: '',
      keepUntil: null,
      reason: '',
      anonymisedAt: null,
    }));
  }

  ofCase(caseFileId: string): Retention | null {
    const row = this.store.read
      .select()
      .from(retentionTable)
      .where(eq(retentionTable.caseFileId, caseFileId))
      .get();
    // Undoing the first decision has put the record into the bin.
    return row === undefined || row.deletedAt !== null ? null : row;
  }

  /** A case that nobody has given a closing day is counted from its last change. */
  due(): DueCase[] {
    const { retentionYears } = this.settings.current();
    if (retentionYears === null) return [];
    const today = civilDay(this.now());
    const day = sql<string>`coalesce(${caseFileTable.closedOn}, date(${caseActivityTable.at} / 1000, 'unixepoch', 'localtime'))`;
    return this.store.read
      .select({
        id: caseFileTable.id,
        number: caseFileTable.number,
        titles: caseFileTable.titles,
        lead: caseFileTable.lead,
        closedOn: day,
      })
      .from(caseFileTable)
      .innerJoin(caseActivityTable, eq(caseActivityTable.caseFileId, caseFileTable.id))
      .leftJoin(
        retentionTable,
        and(eq(retentionTable.caseFileId, caseFileTable.id), isNull(retentionTable.deletedAt)),
      )
      .where(
        and(
          isNull(caseFileTable.deletedAt),
          inArray(caseFileTable.status, ['closed', 'archived']),
          lte(day, addMonths(today, -retentionYears * monthsOfYear)),
          isNull(retentionTable.anonymisedAt),
          or(isNull(retentionTable.keepUntil), lte(retentionTable.keepUntil, today)),
        ),
      )
      .orderBy(asc(day))
      .limit(most)
      .all();
  }

  keep(actor: Actor, caseFileId: string, decided: Pick<Retention, 'reason'> & { until: string }): Retention {
    const { until, reason } = decided;
    return this.write(actor, 'keep', (writer) =>
      this.decideIn(writer, caseFileId, { keepUntil: until, reason: reason.trim() }),
    );
  }

  decideIn(
    writer: Writer,
    caseFileId: string,
    decision: Partial<Pick<Retention, 'keepUntil' | 'reason' | 'anonymisedAt'>>,
  ): Retention {
    const known = this.store.read
      .select({ id: retentionTable.id })
      .from(retentionTable)
      .where(eq(retentionTable.caseFileId, caseFileId))
      .get();
    if (known === undefined) return this.insert(writer, { caseFileId, ...decision });
    const { revision } = writer.restore(retentionTable, known.id);
    return writer.update(retentionTable, known.id, revision, decision);
  }
}
