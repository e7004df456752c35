import { desc, isNotNull } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import type { BinEntry } from '@shared/journal/journal.schema';
import type { DocumentLanguage } from '@shared/language/language.schema';
import type { Actor } from '../ipc/context';
import { recordTables } from '../store/registry';
import type { Store } from '../store/store';
import { titleOf } from './record-title';
import type { MayChange } from './undo.service';

/** What has no face of its own: an undone setting, the bytes of a logo. */
const hidden = new Set(['settings', 'attachment', 'flag', 'case_seal']);
const mostOfOneKind = 500;

/** What was put away and can be taken back. */
export class BinService {
  constructor(private readonly store: Store) {}

  /** Put away last first. */
  list(language: DocumentLanguage): BinEntry[] {
    const entries = [...recordTables].flatMap(([name, table]) => {
      if (hidden.has(name)) return [];
      const rows = this.store.read
        .select()
        .from(table)
        .where(isNotNull(table.deletedAt))
        .orderBy(desc(table.deletedAt))
        .limit(mostOfOneKind)
        .all();
      return rows.map((row) => ({
        table: name,
        id: String(row['id']),
        title: titleOf(this.store.read, name, row, language),
        deletedAt: Number(row['deletedAt']),
        deletedBy: String(row['updatedBy']),
      }));
    });
    return entries.toSorted((a, b) => b.deletedAt - a.deletedAt);
  }

  /** @throws NOT_FOUND, FORBIDDEN */
  restore(actor: Actor, tableName: string, id: string, may: MayChange = () => true): void {
    if (!may(tableName)) throw new AppError('FORBIDDEN');
    const table = recordTables.get(tableName);
    if (table === undefined) throw new AppError('NOT_FOUND', { what: 'table' });
    this.store.write(actor, `${tableName}.restore`, (writer) => writer.restore(table, id));
  }
}
