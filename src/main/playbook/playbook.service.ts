import { asc, isNull } from 'drizzle-orm';
import { textIn } from '@shared/language/language.schema';
import type { Playbook, PlaybookStart, PlaybookStep, PlannedTask } from '@shared/playbook/playbook.schema';
import type { DueOffset, Task } from '@shared/task/task.schema';
import type { Actor } from '../ipc/context';
import { RecordService } from '../record/record.service';
import type { Store } from '../store/store';
import { DueDates } from '../task/task-due';
import type { TaskService } from '../task/task.service';
import { playbookTable } from './playbook.table';

export class PlaybookService extends RecordService<typeof playbookTable> {
  constructor(
    store: Store,
    private readonly task: TaskService,
    private readonly now: () => number,
  ) {
    super(store, playbookTable, () => ({ titles: {}, descriptions: {}, steps: [], starterKey: '' }));
  }

  list(): Playbook[] {
    return this.store.read
      .select()
      .from(playbookTable)
      .where(isNull(playbookTable.deletedAt))
      .orderBy(asc(playbookTable.createdAt), asc(playbookTable.id))
      .all();
  }

  /** Whether the vault knows any playbook, be it in the bin. */
  hasAny(): boolean {
    return this.store.read.select({ id: playbookTable.id }).from(playbookTable).limit(1).get() !== undefined;
  }

  /** One of the organisation, to be changed at will. @throws NOT_FOUND */
  copy(actor: Actor, id: string): Playbook {
    const { titles, descriptions, steps } = this.get(id);
    return this.create(actor, { titles, descriptions, steps });
  }

  /** @throws NOT_FOUND */
  preview(start: PlaybookStart): PlannedTask[] {
    const dates = new DueDates(this.store.read, this.now());
    const { caseFileId, language } = start;
    return this.get(start.playbookId).steps.map((step) => ({
      title: textIn(step.titles, language),
      note: textIn(step.notes, language),
      kind: step.kind,
      priority: step.priority,
      explanation: dates.explain({ caseFileId, offset: offsetOf(step, start.startDay) }),
    }));
  }

  /** @throws NOT_FOUND */
  start(actor: Actor, { steps, ...start }: PlaybookStart & { steps: readonly number[] }): Task[] {
    const planned = this.preview(start);
    return this.write(actor, 'start', (writer) =>
      planned
        .filter((_task, index) => steps.includes(index))
        .map(({ explanation, ...task }) =>
          this.task.insert(writer, { ...task, caseFileId: start.caseFileId, offset: explanation.offset }),
        ),
    );
  }
}

function offsetOf({ from, count, unit }: PlaybookStep, startDay: string): DueOffset {
  return { from, count, unit, recordId: null, day: from === 'day' ? startDay : null };
}
