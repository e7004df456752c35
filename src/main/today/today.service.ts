import { and, asc, count, eq, gt, gte, isNull, lt, lte, notExists, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { DatedKind } from '@shared/calendar/calendar.schema';
import { addDays, startOfWeek } from '@shared/calendar/civil-day.rules';
import type {
  DraftedFollowUp,
  SilentCase,
  TodayCounts,
  TodayView,
  UnansweredLetter,
} from '@shared/today/today.schema';
import type { CampaignService } from '../campaign/campaign.service';
import type { CalendarService } from '../calendar/calendar.service';
import { openCaseOf } from '../casefile/open-case';
import { caseActivityTable, caseFileTable } from '../casefile/casefile.table';
import { awaitedReply } from '../deadline/awaited-reply';
import { replyDueTable } from '../deadline/reply-due.table';
import { unaskedFollowUpTable } from '../deadline/unasked-follow-up.table';
import { letterTable } from '../letter/letter.table';
import { civilDay } from '../record/today';
import type { SettingsService } from '../settings/settings.service';
import type { Store } from '../store/store';
import type { TaskService } from '../task/task.service';
import { taskTable } from '../task/task.table';

const day = 24 * 60 * 60 * 1000;
/** Lines of one kind: what is further down is found in the calendar and in the lists. */
const most = 50;
/** Days ahead: of tasks, of hearings, of days to remember. */
const ahead = { task: 7, hearing: 14, milestone: 14 } as const;
/** A day to be remembered is still shown for so long after it. */
const milestoneStays = 3;
/** Before all civil days. */
const everSince = '1000-01-01';

interface Parts {
  readonly calendar: CalendarService;
  readonly campaign: CampaignService;
  readonly settings: SettingsService;
  readonly task: TaskService;
}

/** What needs somebody now. Every query runs on an index: the page opens as fast with 100,000 cases as with ten. */
export class TodayService {
  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
    private readonly now: () => number,
  ) {}

  view(): TodayView {
    const today = civilDay(this.now());
    const { silentAfterDays } = this.parts.settings.current();
    const items = (kinds: DatedKind[], from: string, until: string) =>
      this.parts.calendar.items({ from, until, kinds }, most);
    return {
      overdue: items(['deadline', 'task'], everSince, addDays(today, -1)),
      coming: items(['deadline', 'task'], today, addDays(today, ahead.task)),
      hearings: items(['hearing'], today, addDays(today, ahead.hearing)),
      letters: this.#unanswered(today),
      drafted: this.#drafted(),
      silent: this.#silent(silentAfterDays),
      campaigns: this.parts.campaign.listDue(today),
      milestones: items(['milestone'], addDays(today, -milestoneStays), addDays(today, ahead.milestone)),
    };
  }

  counts(): TodayCounts {
    const today = civilDay(this.now());
    const sunday = addDays(startOfWeek(today), 6);
    const hearings = this.parts.calendar.items({ from: today, until: sunday, kinds: ['hearing'] }).length;
    return {
      overdue: this.#openTasks(lt(taskTable.dueDay, today)),
      thisWeek: hearings + this.#openTasks(and(gte(taskTable.dueDay, today), lte(taskTable.dueDay, sunday))),
    };
  }

  #openTasks(due: SQL | undefined): number {
    const row = this.store.read
      .select({ n: count() })
      .from(taskTable)
      .where(and(eq(taskTable.state, 'open'), isNull(taskTable.deletedAt), due))
      .get();
    return row?.n ?? 0;
  }

  /** Letters whose answer is overdue, the longest first; a follow-up or a task that somebody keeps stands in for it. */
  #unanswered(today: string): UnansweredLetter[] {
    const now = this.now();
    const later = alias(letterTable, 'later');
    const writtenAgain = this.store.read
      .select({ id: later.id })
      .from(later)
      .where(
        and(
          eq(later.caseFileId, letterTable.caseFileId),
          isNull(later.deletedAt),
          or(
            and(eq(later.officeId, letterTable.officeId), gt(later.createdAt, letterTable.issuedAt)),
            // A complaint goes to another office; while it is a draft it waits under its own heading.
            and(eq(later.followsId, letterTable.id), eq(later.state, 'draft')),
          ),
        ),
      );
    const kept = this.store.read
      .select({ id: taskTable.id })
      .from(taskTable)
      .where(and(eq(taskTable.anchorId, letterTable.id), isNull(taskTable.deletedAt)));
    const rows = this.store.read
      .select({
        id: letterTable.id,
        caseFileId: letterTable.caseFileId,
        reference: letterTable.reference,
        subjectLine: letterTable.subjectLine,
        issuedAt: letterTable.issuedAt,
        dueOn: replyDueTable.due,
        case: { number: caseFileTable.number, titles: caseFileTable.titles, lead: caseFileTable.lead },
      })
      .from(replyDueTable)
      .crossJoin(letterTable)
      .crossJoin(caseFileTable)
      .where(and(awaitedReply(today), notExists(writtenAgain), notExists(kept)))
      .orderBy(asc(replyDueTable.due))
      .limit(most)
      .all();
    return rows.map(({ issuedAt, ...row }) => ({
      ...row,
      issuedOn: civilDay(issuedAt ?? now),
      days: Math.floor((now - (issuedAt ?? now)) / day),
    }));
  }

  /** What the app has drafted unasked and nobody has issued or thrown away. */
  #drafted(): DraftedFollowUp[] {
    const draft = alias(letterTable, 'draft');
    return this.store.read
      .select({
        id: draft.id,
        revision: draft.revision,
        step: unaskedFollowUpTable.step,
        caseFileId: letterTable.caseFileId,
        reference: letterTable.reference,
        subjectLine: letterTable.subjectLine,
        dueOn: replyDueTable.due,
        case: { number: caseFileTable.number, titles: caseFileTable.titles, lead: caseFileTable.lead },
      })
      .from(unaskedFollowUpTable)
      .innerJoin(draft, eq(draft.id, unaskedFollowUpTable.draftId))
      .innerJoin(letterTable, eq(letterTable.id, unaskedFollowUpTable.letterId))
      .innerJoin(replyDueTable, eq(replyDueTable.letterId, letterTable.id))
      .innerJoin(caseFileTable, openCaseOf(letterTable.caseFileId))
      .where(and(eq(draft.state, 'draft'), isNull(draft.deletedAt)))
      .orderBy(asc(replyDueTable.due))
      .limit(most)
      .all();
  }

  /** Open cases in which nothing has moved, the most silent first. */
  #silent(afterDays: number): SilentCase[] {
    const now = this.now();
    const rows = this.store.read
      .select({
        id: caseFileTable.id,
        number: caseFileTable.number,
        titles: caseFileTable.titles,
        lead: caseFileTable.lead,
        at: caseActivityTable.at,
      })
      .from(caseActivityTable)
      .crossJoin(caseFileTable)
      .where(
        and(
          sql`${caseActivityTable.open} = 1`,
          lte(caseActivityTable.at, now - afterDays * day),
          eq(caseFileTable.id, caseActivityTable.caseFileId),
        ),
      )
      .orderBy(asc(caseActivityTable.at))
      .limit(most)
      .all();
    return rows.map(({ at, ...row }) => ({ ...row, days: Math.floor((now - at) / day) }));
  }
}
