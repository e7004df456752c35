/**
 * Guarantees: after a case was anonymised, no row, no entry of the journal, no file, no draft and no search row of the vault
 * holds anything by which its persons are known, but for those whom another case needs; what is counted is counted as before.
 * All of it in one transaction: either the person is gone or nothing is.
 */
import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { AppError } from '@shared/ipc/error';
import { placeTree, regionOf } from '@shared/place/place-tree.rules';
import type { AnonymisePreview, Retention } from '@shared/retention/retention.schema';
import type { CampaignService } from '../campaign/campaign.service';
import type { SupporterService } from '../campaign/supporter.service';
import type { CaseFileService } from '../casefile/casefile.service';
import type { DraftService } from '../draft/draft.service';
import { flagTable } from '../flag/flag.table';
import type { Actor } from '../ipc/context';
import type { PersonService } from '../person/person.service';
import type { PlaceService } from '../place/place.service';
import type { RecordService } from '../record/record.service';
import type { RecordTable, Store, Writer } from '../store/store';
import { kept, gone, type RegionOf } from './anonymise.plan';
import { describeCase } from './anonymise.preview';
import { takeFiles, attachmentIdsIn } from './case-files';
import { takeLetters } from './case-letters';
import { takePersons } from './case-persons.take';
import { personIdsIn } from './case-persons';
import { flagsOn, recordsOfCase, type Row } from './case-records';
import type { RetentionService } from './retention.service';

export interface AnonymiseParts {
  readonly caseFile: CaseFileService;
  readonly campaign: CampaignService;
  readonly supporter: SupporterService;
  readonly draft: DraftService;
  readonly person: PersonService;
  readonly place: PlaceService;
  readonly retention: RetentionService;
  /** Of every kind of record, by its table: what an empty one says. */
  readonly blanks: ReadonlyMap<string, Pick<RecordService<RecordTable>, 'blank'>>;
}

const flags = flagTable as unknown as RecordTable;
const closed: readonly string[] = ['closed', 'archived'];

export class AnonymiseService {
  constructor(
    private readonly store: Store,
    private readonly parts: AnonymiseParts,
    private readonly now: () => number,
  ) {}

  /** @throws NOT_FOUND */
  preview(caseFileId: string): AnonymisePreview {
    const { caseFile, campaign } = this.parts;
    const signatories = campaign.listOfCase(caseFileId).reduce((sum, { signatures }) => sum + signatures, 0);
    return describeCase(this.store.read, caseFile.get(caseFileId), signatories);
  }

  /** @throws CASE_OPEN, INVALID_INPUT {field: 'number'}, NOT_FOUND */
  run(actor: Actor, caseFileId: string, typed: string): Retention {
    const { number, statusHistory } = this.parts.caseFile.get(caseFileId);
    if (typed.trim() !== number) throw new AppError('INVALID_INPUT', { field: 'number', rule: 'other' });
    const status = statusHistory.at(-1)?.status ?? 'intake';
    if (!closed.includes(status)) throw new AppError('CASE_OPEN');
    try {
      // Who stands in a case that is sealed from the one who decides is not taken out of the vault.
      return this.store.whole(() =>
        this.store.write(actor, 'case_file.anonymise', (writer) => this.#take(writer, caseFileId, number)),
      );
    } finally {
      this.store.settle();
    }
  }

  #take(writer: Writer, caseFileId: string, number: string): Retention {
    writer.deferReferences();
    const { campaign, supporter, retention } = this.parts;
    const records = recordsOfCase(writer.orm, caseFileId);
    const files = attachmentIdsIn(records);
    const persons = personIdsIn(writer.orm, records);
    const letters = takeLetters(writer, records);
    for (const { id } of campaign.listOfCase(caseFileId)) supporter.forgetIn(writer, id);
    const codes = takePersons(writer, {
      caseFileId,
      number,
      persons,
      records,
      blank: this.parts.person.blank(),
    });
    for (const [name, { table, rows }] of records) {
      for (const row of rows) {
        this.parts.draft.dropOf(writer, row.id);
        if (gone.has(name) || letters.drafts.has(row.id) || isBesides(name, row))
          writer.destroy(table, row.id);
        else writer.erase(table, row.id, this.#patch(name, table, row, codes) as never);
      }
    }
    codes.finish();
    const ids = [...records.values()].flatMap(({ rows }) => rows.map(({ id }) => id));
    for (const id of flagsOn(writer.orm, [...ids, ...codes.own])) writer.destroy(flags, id);
    takeFiles(writer, files);
    return retention.decideIn(writer, caseFileId, { keepUntil: null, reason: '', anonymisedAt: this.now() });
  }

  /** Every field of the record: what the plan keeps, as it keeps it; of the rest what a new record has. */
  #patch(
    name: string,
    table: RecordTable,
    row: Row,
    { swapped }: { swapped: (value: unknown) => unknown },
  ): Record<string, unknown> {
    const keeps = kept[name];
    const blank = this.parts.blanks.get(name)?.blank() as Record<string, unknown> | undefined;
    if (keeps === undefined || blank === undefined) throw new Error(`no plan for ${name}`);
    const patch: Record<string, unknown> = {};
    for (const [field, column] of Object.entries(getTableColumns(table)) as [string, SQLiteColumn][]) {
      if (ownColumns.has(field) || column.generated !== undefined) continue;
      const keep = keeps[field];
      if (keep === undefined) patch[field] = blank[field] ?? emptyOf(column);
      else patch[field] = keep === true ? swapped(row[field]) : keep(row[field] as never, this.#region);
    }
    return patch;
  }

  #tree: ReturnType<typeof placeTree> | undefined;
  readonly #region: RegionOf = (placeId) => {
    this.#tree ??= placeTree(this.parts.place.list());
    return regionOf(this.#tree, placeId)?.id ?? null;
  };
}

/** Those of every record; its sensitivity stays too. */
const ownColumns: ReadonlySet<string> = new Set([
  'id',
  'revision',
  'sensitivity',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'deletedAt',
]);

/** Family, lawyers and witnesses are in no number. */
function isBesides(name: string, row: Row): boolean {
  return name === 'case_person' && row['role'] !== 'subject';
}

function emptyOf(column: SQLiteColumn): unknown {
  return column.hasDefault ? column.default : column.notNull ? '' : null;
}
