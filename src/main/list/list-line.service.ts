import { inArray } from 'drizzle-orm';
import type { Language } from '@shared/language/language.schema';
import type { Cell, ListKind, ListLine } from '@shared/list/list.schema';
import type { Sensitivity } from '@shared/record/record.schema';
import { findCaseId } from '../casefile/case-parts';
import type { CaseFileListService } from '../casefile/casefile-list.service';
import { caseFileTable } from '../casefile/casefile.table';
import type { flagTable } from '../flag/flag.table';
import { flagsOf } from '../flag/flags';
import { civilDay } from '../record/today';
import type { ReadStore, Store } from '../store/store';
import { caseLines } from './case-cells';
import { customCells, customFields } from './custom-cells';
import { rowsById, type ListSource } from './list-source';
import { listSources } from './list-sources';
import { listWords, type ListWords } from './list-words';
import { getTableName } from 'drizzle-orm';

/** Records as lines of their lists: read once for a page, worded in one language. */
export class ListLineService {
  constructor(
    private readonly store: Store,
    private readonly cases: Pick<CaseFileListService, 'linesOf'>,
    private readonly now: () => number,
  ) {}

  /** In the order of the ids; one that is not there is left out. */
  linesOf(list: ListKind, ids: readonly string[], language: Language): ListLine[] {
    if (ids.length === 0) return [];
    const words = listWords(language);
    const flags = flagsOf(this.store.read, ids);
    return this.#linesOf(list, ids, words).map((line) => {
      const flag = flags.get(line.id);
      return flag === undefined ? line : { ...line, cells: { ...line.cells, flag: flagCell(flag, words) } };
    });
  }

  #linesOf(list: ListKind, ids: readonly string[], words: ListWords): ListLine[] {
    const { read } = this.store;
    if (list === 'cases') return this.#cases(words, ids);
    const source = listSources[list];
    const found = read
      .select()
      .from(source.table)
      .where(inArray(source.table.id, [...ids]))
      .all();
    const byId = new Map(found.map((row) => [String(row['id']), row]));
    const rows = ids.flatMap((id) => byId.get(id) ?? []);
    const fields = customFields(read, list);
    const said = source.say({ read, words, today: civilDay(this.now()) }, rows);
    const cases = casesOf(read, source, rows);
    return rows.map((row, index) => {
      const { name, level = 1, cells } = said[index] ?? { name: '', cells: {} };
      const own = row['sensitivity'] as Sensitivity;
      const caseFile = cases.get(String(row['id']));
      return {
        id: String(row['id']),
        revision: Number(row['revision']),
        name,
        caseFileId: caseFile?.id ?? null,
        level: Math.max(own, level, caseFile?.sensitivity ?? 1) as Sensitivity,
        cells: {
          ...cells,
          ...customCells(fields, row['custom'], words),
          updated: words.moment(Number(row['updatedAt'])),
          sensitivity: words.level(own),
        },
      };
    });
  }

  #cases(words: ListWords, ids: readonly string[]): ListLine[] {
    const { read } = this.store;
    const lines = caseLines(read, words, this.cases.linesOf(ids));
    const fields = customFields(read, 'cases');
    if (fields.length === 0) return lines;
    const rows = rowsById(read, caseFileTable, ids);
    return lines.map((line) => ({
      ...line,
      cells: { ...line.cells, ...customCells(fields, rows.get(line.id)?.custom, words) },
    }));
  }
}

/** Why, and under it until when and who. */
function flagCell({ reason, dueOn, who }: typeof flagTable.$inferSelect, words: ListWords): Cell {
  const under = [words.civil(dueOn).text, who].filter((part) => part !== '').join(' · ');
  return { text: reason, under, mark: 'flag', value: dueOn ?? '' };
}

/** The case of each record that belongs to one. */
function casesOf(read: ReadStore, source: ListSource, rows: readonly Record<string, unknown>[]) {
  const caseIds = new Map(
    rows.map((row) => [
      String(row['id']),
      findCaseId(read, getTableName(source.table), String(row['id'])) ?? null,
    ]),
  );
  const cases = rowsById(read, caseFileTable, [...caseIds.values()]);
  return new Map(
    [...caseIds].flatMap(([id, caseId]) => {
      const caseFile = caseId === null ? undefined : cases.get(caseId);
      return caseFile === undefined ? [] : [[id, caseFile] as const];
    }),
  );
}
