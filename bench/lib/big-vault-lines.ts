/**
 * The derived rows of the large vault, put in in bulk as its records are: the lines of the lists. What a line says comes
 * from the rules of the app, and a sample is compared with the line that the app would make.
 */
import { getTableColumns } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { caseFileTable } from '../../src/main/casefile/casefile.table';
import { listLineTable } from '../../src/main/list/list-line.table';
import { refreshListLine } from '../../src/main/list/list-lines';
import type { DerivedKind } from '../../src/main/list/list-source';
import { listSources } from '../../src/main/list/list-sources';
import { preparedOnce } from '../../src/main/store/prepared';
import type { RecordTable, Writer } from '../../src/main/store/store';

type Row = RecordTable['$inferSelect'];
type CaseFile = typeof caseFileTable.$inferSelect;

const columns = Object.entries(getTableColumns(listLineTable)).filter(([field]) => field !== 'id');
const casing = new CasingCache('snake_case');
const names = columns.map(([, column]) => casing.getColumnCasing(column));
const insertText = `insert into list_line (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;

export class LineFiller {
  #last: { kind: DerivedKind; id: string } | undefined;

  constructor(private readonly writer: Pick<Writer, 'orm' | 'act'>) {}

  add(kind: DerivedKind, row: Row, caseFile?: CaseFile): void {
    const { orm } = this.writer;
    const id = String(row['id']);
    const slots = listSources[kind].slots(orm, row, { caseFile, today: '2026-01-01' });
    const key = caseFile === undefined ? '' : `${caseFile.number}|${caseFile.country ?? ''}|`;
    const own = { kind, recordId: id, caseKey: key, shown: 1, at: row['updatedAt'] };
    const values: Record<string, unknown> = { ...empty, sensitivity: row['sensitivity'], ...own, ...slots };
    preparedOnce(orm.$client, 'bench line', () => orm.$client.prepare(insertText)).run(
      columns.map(([field]) => values[field] ?? null),
    );
    this.#last = { kind, id };
  }

  /** @throws when the last line made here is not the one that the app would have made */
  compareSample(): void {
    if (this.#last === undefined) return;
    const { kind, id } = this.#last;
    const read = this.writer.orm.$client.prepare('select * from list_line where record_id = ?');
    const made = JSON.stringify(read.get(id));
    // Of the writer, only what is given here is asked.
    refreshListLine(this.writer as Writer, listSources[kind], id);
    const expected = JSON.stringify(read.get(id));
    if (made !== expected) throw new Error(`a line of its own: ${made} instead of ${expected}`);
  }
}

const empty = {
  caseFileId: '',
  personId: '',
  status: '',
  type: '',
  language: '',
  country: '',
  holdsUntil: '',
};
