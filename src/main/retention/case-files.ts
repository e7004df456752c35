/** The files of a case: each goes with its copies and its bytes, unless another record needs it. */
import { eq } from 'drizzle-orm';
import {
  attachmentChunkTable,
  attachmentPictureTable,
  attachmentTable,
} from '../attachment/attachment.table';
import { referencesTo, rowsReferring } from '../merge/references';
import { rowById } from '../store/prepared';
import type { RecordTable, Writer } from '../store/store';
import type { CaseRecords } from './case-records';

const attachments = attachmentTable as unknown as RecordTable;

export function attachmentIdsIn(records: CaseRecords): string[] {
  const ids = [...records.values()].flatMap(({ rows }) =>
    rows.flatMap((row) => (typeof row['attachmentId'] === 'string' ? [row['attachmentId']] : [])),
  );
  return [...new Set(ids)];
}

/** After the records that held them: what still holds one belongs to somebody else. */
export function takeFiles(writer: Writer, ids: readonly string[]): void {
  const { orm } = writer;
  const references = referencesTo(attachments);
  for (const id of ids) {
    const isHeld = references.some((one) => rowsReferring(orm, one, id, { issued: true }).length > 0);
    if (isHeld || rowById(orm, attachmentTable, id) === undefined) continue;
    orm.delete(attachmentPictureTable).where(eq(attachmentPictureTable.attachmentId, id)).run();
    orm.delete(attachmentChunkTable).where(eq(attachmentChunkTable.attachmentId, id)).run();
    writer.destroy(attachments, id);
  }
}
