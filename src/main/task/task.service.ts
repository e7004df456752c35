import { and, asc, eq, isNull, lte, ne, notInArray } from 'drizzle-orm';
import { addDays, addMonths } from '@shared/calendar/civil-day.rules';
import { compareDates } from '@shared/dates/partial-date.rules';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import type { CaseDate, DueExplanation, DueOffset, Repeat, Task, TaskLine } from '@shared/task/task.schema';
import type { Actor } from '../ipc/context';
import { RecordService, type GivenRow } from '../record/record.service';
import { civilDay } from '../record/today';
import { rowsOf } from '../store/prepared';
import type { RowPatch, Store, Writer } from '../store/store';
import { userTable } from '../user/user.table';
import { listCaseDates } from './case-dates';
import { DueDates } from './task-due';
import { taskTable } from './task.table';

type TaskRow = typeof taskTable.$inferSelect;
type Given = GivenRow<typeof taskTable>;

/** Reminders of one moment that are shown; more are a list and no reminder. */
const mostReminders = 20;

export class TaskService extends RecordService<typeof taskTable> {
  constructor(
    store: Store,
    private readonly now: () => number,
  ) {
    super(store, taskTable, () => ({
      caseFileId: null,
      kind: 'task',
      title: '',
      note: '',
      due: null,
      offset: null,
      reminders: [],
      assignee: '',
      priority: 'normal',
      state: 'open',
      doneAt: null,
      repeat: null,
    }));
  }

  listOfCase(caseFileId: string): TaskLine[] {
    const dates = new DueDates(this.store.read, this.now());
    return rowsOf(this.store.read, taskTable, 'caseFileId', caseFileId)
      .toSorted(compareTasks)
      .map((task) => ({ task, explanation: this.#explanation(task, dates) }));
  }

  #explanation({ caseFileId, offset }: TaskRow, dates: DueDates): DueExplanation | null {
    return offset ? dates.explain({ caseFileId, offset }) : null;
  }

  datesOfCase(caseFileId: string): CaseDate[] {
    return listCaseDates(this.store.read, caseFileId);
  }

  explain(caseFileId: string | null, offset: DueOffset): DueExplanation {
    return new DueDates(this.store.read, this.now()).explain({ caseFileId, offset });
  }

  override insert(writer: Writer, values: Given): TaskRow {
    const given = { assignee: writer.act.actor.name, ...values, ...sortedReminders(values.reminders) };
    return super.insert(writer, { ...given, ...this.#counted(values.offset, values.caseFileId ?? null) });
  }

  /** A date that is given ends the counting; an offset gives the date. */
  override update(actor: Actor, id: string, revision: number, patch: RowPatch<typeof taskTable>): TaskRow {
    const { offset } = patch;
    if (offset === undefined && patch.due !== undefined) {
      return super.update(actor, id, revision, { ...patch, offset: null });
    }
    const caseFileId = patch.caseFileId === undefined ? this.get(id).caseFileId : patch.caseFileId;
    const counted = this.#counted(offset, caseFileId);
    return super.update(actor, id, revision, { ...patch, ...sortedReminders(patch.reminders), ...counted });
  }

  #counted(offset: Given['offset'], caseFileId: string | null): Partial<Pick<TaskRow, 'due' | 'offset'>> {
    if (!offset) return {};
    return new DueDates(this.store.read, this.now()).fieldsOf({ caseFileId, offset });
  }

  /** @throws NOT_FOUND, CONFLICT {field} */
  settle(actor: Actor, id: string, revision: number, state: Task['state']): TaskRow {
    return this.write(actor, 'settle', (writer) => this.settleIn(writer, id, revision, state));
  }

  /** @throws NOT_FOUND, CONFLICT {field} */
  settleIn(writer: Writer, id: string, revision: number, state: Task['state']): TaskRow {
    const before = writer.get(taskTable, id);
    const doneAt = state === 'open' ? null : writer.act.now;
    const settled = writer.update(taskTable, id, revision, { state, doneAt });
    if (state === 'done' && before.state !== 'done') this.#repeat(writer, before);
    return settled;
  }

  #repeat(writer: Writer, task: TaskRow): void {
    if (!task.repeat) return;
    const { caseFileId, kind, title, note, assignee, priority, repeat, sensitivity } = task;
    const due = nextDue(task.due ?? null, repeat, civilDay(writer.act.now));
    this.insert(writer, { caseFileId, kind, title, note, assignee, priority, repeat, sensitivity, due });
  }

  /** The open tasks of a case that were the former lead's, or nobody's. @returns how many */
  handOverIn(writer: Writer, caseFileId: string, { from, to }: { from: string; to: string }): number {
    const open = rowsOf(writer.orm, taskTable, 'caseFileId', caseFileId).filter(
      ({ state, assignee }) => state === 'open' && (assignee === from || assignee === ''),
    );
    for (const { id, revision } of open) writer.update(taskTable, id, revision, { assignee: to });
    return open.length;
  }

  /** Open tasks of which a reminder has come, the earliest first; those that another user has are for that one's session. */
  listReminders(actor: Actor): TaskRow[] {
    const others = this.store.read
      .select({ name: userTable.name })
      .from(userTable)
      .where(and(isNull(userTable.deletedAt), ne(userTable.id, actor.id)));
    return this.store.read
      .select()
      .from(taskTable)
      .where(
        and(
          eq(taskTable.state, 'open'),
          isNull(taskTable.deletedAt),
          lte(taskTable.remindAt, this.now()),
          notInArray(taskTable.assignee, others),
        ),
      )
      .orderBy(asc(taskTable.remindAt))
      .limit(mostReminders)
      .all();
  }

  /** @throws NOT_FOUND, CONFLICT {field} */
  reminded(actor: Actor, id: string, revision: number): TaskRow {
    const now = this.now();
    return this.write(actor, 'reminded', (writer) => {
      const reminders = writer.get(taskTable, id).reminders.filter((at) => at > now);
      return writer.update(taskTable, id, revision, { reminders });
    });
  }
}

function sortedReminders(reminders: readonly number[] | undefined): { reminders?: number[] } {
  return reminders === undefined ? {} : { reminders: reminders.toSorted((a, b) => a - b) };
}

/** Open ones by their due day, undated last; then those that are settled, the latest first. */
function compareTasks(one: TaskRow, other: TaskRow): number {
  const [open, otherOpen] = [one.state === 'open', other.state === 'open'];
  if (open !== otherOpen) return open ? -1 : 1;
  if (!open) return (other.doneAt ?? 0) - (one.doneAt ?? 0);
  return compareDates(one.due ?? null, other.due ?? null);
}

/** The next one is counted from the due day, but never lies in the past: what is three weeks late is not due three times. */
function nextDue(due: PartialDate | null, repeat: Repeat, today: string): PartialDate {
  const exact = due !== null && due.start.length === 10 ? due.start : today;
  let next = later(exact, repeat, 1);
  for (let times = 2; next <= today; times += 1) next = later(exact, repeat, times);
  return { ...datePoint(next), time: due?.time ?? null, timeAbout: due?.timeAbout ?? false };
}

function later(day: string, { every, unit }: Repeat, times: number): string {
  const count = every * times;
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, 7 * count);
  return addMonths(day, unit === 'month' ? count : 12 * count);
}
