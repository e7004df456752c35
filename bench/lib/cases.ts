/** Many simple cases at once, past the services: these would take minutes, and what is measured is not the making. */
import { v7 as uuid } from 'uuid';
import { caseActivityTable, caseFileTable } from '../../src/main/casefile/casefile.table';
import { searchTextTable } from '../../src/main/search/search.table';
import { fold } from '../../src/shared/text/fold';
import type { OpenVault } from '../../src/main/vault/vault.service';
import { paragraph, random } from './prose';

const inOneCommit = 2000;
const minute = 60_000;

export function addSimpleCases({ store, actor }: OpenVault, count: number): void {
  for (let from = 0; from < count; from += inOneCommit) {
    store.write(actor, 'bench.fill', ({ orm, act }) => {
      const rows = Array.from({ length: Math.min(inOneCommit, count - from) }, (_, at) =>
        simpleCase(from + at, act.now - (count - from - at) * minute, actor.name),
      );
      // In pieces: SQLite bounds the values of one statement.
      for (let at = 0; at < rows.length; at += 500) {
        const piece = rows.slice(at, at + 500);
        orm.insert(caseFileTable).values(piece).run();
        orm
          .insert(caseActivityTable)
          .values(piece.map(({ id, updatedAt }) => ({ caseFileId: id, at: updatedAt })))
          .run();
        orm.insert(searchTextTable).values(piece.map(searchRow)).run();
      }
    });
  }
}

type SimpleCase = ReturnType<typeof simpleCase>;

function simpleCase(index: number, at: number, by: string) {
  const next = random(index);
  return {
    id: uuid(),
    revision: 1,
    sensitivity: 2 as const,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
    deletedAt: null,
    number: `BENCH-${index}`,
    titles: { fr: paragraph('fr', next, 40), ru: paragraph('ru', next, 40) },
    type: 'detention' as const,
    statusHistory: [],
    lead: by,
    country: 'KZ',
    summary: { fr: paragraph('fr', next, 300) },
    background: {},
    openedOn: null,
    closedOn: null,
    outcome: null,
    notes: '',
  };
}

function searchRow({ id, number, titles, summary }: SimpleCase) {
  const folded = fold([number, titles.fr, titles.ru, summary.fr].join('\n'));
  return { kind: 'case_file' as const, recordId: id, folded, names: '' };
}
