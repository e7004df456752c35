import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Language } from '../language/language.schema';
import { RecordId } from '../record/record.schema';
import { BinEntry, CaseHistory, HistoryEntry, UndoResult } from './journal.schema';

const OneRecord = z.strictObject({ table: z.string().max(64), id: RecordId });
const Limit = z.int().min(1).max(1000).default(200);

export const journalRoutes = {
  /** Newest first. */
  'history.listOfRecord': query(OneRecord.extend({ limit: Limit }), z.array(HistoryEntry)),
  /** The case, its events, acts, detentions, remedies, demands, documents and links, those in the bin included. */
  'history.listOfCase': query(
    z.strictObject({ caseFileId: RecordId, language: Language.default('en'), limit: Limit }),
    CaseHistory,
  ),
  /** What records of any kind are called now, by id; those that are not there are left out. */
  'history.titles': query(
    z.strictObject({ ids: z.array(RecordId).max(200), language: Language.default('en') }),
    z.record(z.string(), z.string()),
  ),
  'history.recent': query(z.strictObject({ limit: Limit }), z.array(HistoryEntry)),
  /** What `undo.last` would take back now; null: nothing. */
  'undo.latest': query(z.strictObject({}), z.object({ change: z.uuid().nullable() })),
  /** Takes back the latest change of this user that still stands. @throws UNDO_IMPOSSIBLE {field} */
  'undo.last': command(z.strictObject({}), UndoResult),
  /** Does again what was undone last, as long as nothing else was done since. @throws UNDO_IMPOSSIBLE {field} */
  'undo.redo': command(z.strictObject({}), UndoResult),
  /** Takes back one change, all its fields or none. @throws UNDO_IMPOSSIBLE {field}, NOT_FOUND */
  'undo.change': command(z.strictObject({ change: z.uuid() }), UndoResult),
  'bin.list': query(z.strictObject({ language: Language.default('en') }), z.array(BinEntry)),
  'bin.restore': command(OneRecord, z.object({})),
};
