import { eq, sql } from 'drizzle-orm';
import { findCount, numberIn, numberSeries } from '@shared/casefile/case-number.rules';
import { AppError } from '@shared/ipc/error';
import type { Actor } from '../ipc/context';
import { RecordService, type GivenRow } from '../record/record.service';
import type { SettingsService } from '../settings/settings.service';
import type { RowPatch, Store, Writer } from '../store/store';
import type { CasePersonService } from './case-person.service';
import { caseFileTable } from './casefile.table';

type CaseFileRow = typeof caseFileTable.$inferSelect;
type NewCaseFile = GivenRow<typeof caseFileTable> & { subjectId?: string | undefined };

export class CaseFileService extends RecordService<typeof caseFileTable> {
  constructor(
    store: Store,
    private readonly casePersons: CasePersonService,
    private readonly settings: SettingsService,
    private readonly now: () => number,
  ) {
    super(store, caseFileTable, () => ({
      number: '',
      titles: {},
      type: 'defender_at_risk',
      statusHistory: [],
      lead: '',
      country: null,
      summary: {},
      background: {},
      openedOn: null,
      closedOn: null,
      outcome: null,
      notes: '',
    }));
  }

  /**
   * Makes a number where none is given and puts the subject into the case, all in one transaction.
   * @throws INVALID_INPUT {field: 'number', rule: 'taken', free}
   */
  override insert(writer: Writer, { subjectId, ...values }: NewCaseFile): CaseFileRow {
    const country = values.country ?? this.settings.current().country;
    const typed = values.number?.trim() ?? '';
    if (typed !== '') this.#refuseTaken(typed, country);
    const number = typed === '' ? this.nextNumber(country) : typed;
    const caseFile = super.insert(writer, { ...values, country, number });
    if (subjectId !== undefined) {
      this.casePersons.insert(writer, { caseFileId: caseFile.id, personId: subjectId, role: 'subject' });
    }
    return caseFile;
  }

  override create(actor: Actor, values: NewCaseFile): CaseFileRow {
    return super.create(actor, values);
  }

  /** @throws INVALID_INPUT {field: 'number', rule: 'taken', free}, CONFLICT {field}, NOT_FOUND */
  override update(
    actor: Actor,
    id: string,
    revision: number,
    patch: RowPatch<typeof caseFileTable>,
  ): CaseFileRow {
    return this.write(actor, 'update', (writer) => {
      if (patch.number === undefined) return writer.update(caseFileTable, id, revision, patch);
      const number = patch.number.trim();
      if (number === '') throw new AppError('INVALID_INPUT', { field: 'number', rule: 'empty' });
      const current = this.get(id);
      if (number !== current.number) this.#refuseTaken(number, current.country);
      return writer.update(caseFileTable, id, revision, { ...patch, number });
    });
  }

  /** One more than the highest number of its series, cases in the bin included: a number is never given twice. */
  nextNumber(country: string | null): string {
    const pattern = this.settings.current().caseNumberPattern;
    const year = String(new Date(this.now()).getFullYear());
    const series = numberSeries(pattern, { country: country ?? '', year });
    const { before } = series;
    const taken = this.store.whole(() =>
      this.store.read
        .select({ number: caseFileTable.number })
        .from(caseFileTable)
        .where(sql`${caseFileTable.number} >= ${before} and ${caseFileTable.number} < ${before + '\uffff'}`)
        .all(),
    );
    const highest = taken.reduce((most, { number }) => Math.max(most, findCount(series, number) ?? 0), 0);
    return numberIn(series, highest + 1);
  }

  #refuseTaken(number: string, country: string | null): void {
    const other = this.store.whole(() =>
      this.store.read
        .select({ id: caseFileTable.id })
        .from(caseFileTable)
        .where(eq(caseFileTable.number, number))
        .get(),
    );
    if (other === undefined) return;
    throw new AppError('INVALID_INPUT', { field: 'number', rule: 'taken', free: this.nextNumber(country) });
  }
}
