/** What a document is found by: what is known about it, the name of its file, and what stands in it. */
import { desc, eq } from 'drizzle-orm';
import type { Sensitivity } from '@shared/record/record.schema';
import { attachmentTable } from '../attachment/attachment.table';
import { caseFileTable } from '../casefile/casefile.table';
import { documentTable } from '../document/document.table';
import { documentVersionTable } from '../evidence/document-version.table';
import { fileTextTable } from '../filetext/file-text.table';
import { isLive, liveRow, valueOf } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { codedWords } from './coded-words';
import { atLevel } from './findable';
import type { SearchDocument } from './search.documents';

/** Of its latest file. What is need-to-know is not found, neither by its title nor by what stands in it. */
export function fileDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const document = liveRow(read, documentTable, id);
  if (document === undefined || !isLive(read, caseFileTable, document.caseFileId)) return undefined;
  const { title, origin, location, notes, material, caseFileId, sensitivity } = document;
  const file = latestFile(read, id);
  const ofCase = Number(valueOf(read, caseFileTable, 'sensitivity', caseFileId));
  return {
    title: () => title,
    subtitle: () =>
      [String(valueOf(read, caseFileTable, 'number', caseFileId)), file?.name ?? '']
        .filter(Boolean)
        .join(' · '),
    names: [],
    texts: atLevel(sensitivity, [
      title,
      file?.name ?? '',
      origin,
      location,
      notes,
      ...codedWords(read, [material]),
      file?.text ?? '',
    ]),
    caseFileId,
    level: Math.max(ofCase, sensitivity) as Sensitivity,
    byName: file !== undefined && file.state !== 'read' && file.state !== null,
  };
}

interface LatestFile {
  readonly name: string;
  /** null: its turn has not come. */
  readonly state: (typeof fileTextTable.$inferSelect)['state'] | null;
  readonly text: string | null;
}

function latestFile(read: ReadStore, documentId: string): LatestFile | undefined {
  return read
    .select({ name: attachmentTable.name, state: fileTextTable.state, text: fileTextTable.text })
    .from(documentVersionTable)
    .innerJoin(attachmentTable, eq(attachmentTable.id, documentVersionTable.attachmentId))
    .leftJoin(fileTextTable, eq(fileTextTable.attachmentId, attachmentTable.id))
    .where(eq(documentVersionTable.documentId, documentId))
    .orderBy(desc(documentVersionTable.number))
    .limit(1)
    .get();
}
