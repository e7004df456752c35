import { AppError } from '@shared/ipc/error';
import type { Statement, StatementView } from '@shared/statement/statement.schema';
import type { Actor } from '../ipc/context';
import { OrderedService } from '../record/child.service';
import type { GivenRow } from '../record/record.service';
import { civilDay } from '../record/today';
import type { RowPatch, Store, Writer } from '../store/store';
import { changedFacts } from './changed-facts';
import { statementTable } from './statement.table';

/** Sentences bound to facts. What is bound and has changed is read from the journal each time, never noted down. */
export class StatementService extends OrderedService<typeof statementTable> {
  constructor(
    store: Store,
    private readonly now: () => number,
  ) {
    super(store, statementTable, 'caseFileId', () => ({
      caseFileId: '',
      text: {},
      assertion: 'reported',
      assertedBy: {},
      wordedAs: null,
      bindings: [],
      origin: '',
      validFrom: null,
      supersededById: null,
      seen: 0,
      position: 0,
    }));
  }

  /** In their order; those that were superseded too. */
  viewsOf(caseFileId: string): StatementView[] {
    return this.listOf(caseFileId).map((statement) => ({
      statement,
      // Whoever was superseded is history: nobody has to check it.
      changed: statement.supersededById === null ? changedFacts(this.store, statement) : [],
    }));
  }

  /** New: its facts are as they are now. */
  override insert(writer: Writer, values: GivenRow<typeof statementTable>) {
    return super.insert(writer, { ...values, seen: this.store.journal.last() });
  }

  /** Other facts are bound: they are seen as they are now. */
  override update(actor: Actor, id: string, revision: number, patch: RowPatch<typeof statementTable>) {
    const bound = patch.bindings === undefined ? {} : { seen: this.store.journal.last() };
    return super.update(actor, id, revision, { ...patch, ...bound });
  }

  confirm(actor: Actor, id: string, revision: number): Statement {
    return this.write(actor, 'confirm', (writer) =>
      writer.update(statementTable, id, revision, { seen: this.store.journal.last() }),
    );
  }

  /**
   * The old sentence stays with the letters that carry it; drafts print the new one and say so.
   * @throws CONFLICT {field: 'supersededById'} when another one has already taken its place
   */
  supersede(actor: Actor, id: string, revision: number): Statement {
    return this.write(actor, 'supersede', (writer) => {
      const old = this.get(id);
      if (old.supersededById !== null) throw new AppError('CONFLICT', { field: 'supersededById' });
      const { caseFileId, text, assertion, assertedBy, wordedAs, bindings, origin, position } = old;
      const same = { caseFileId, text, assertion, assertedBy, wordedAs, bindings, origin, position };
      const next = this.insert(writer, {
        ...same,
        sensitivity: old.sensitivity,
        validFrom: civilDay(this.now()),
      });
      writer.update(statementTable, id, revision, { supersededById: next.id });
      return next;
    });
  }
}
