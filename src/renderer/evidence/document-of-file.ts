import type { AddedFile, FilePlace } from '@shared/evidence/evidence.schema';
import type { request as ask } from '../ipc/api';

/**
 * The document of this case over a file that was added. The same bytes may be in the vault already, under a document of this case
 * or of another: what is of another case cannot be opened from here, so that the file is listed here too.
 */
export async function documentOfFile(
  added: AddedFile,
  place: FilePlace,
  request: typeof ask,
): Promise<string> {
  if (added.outcome === 'added') return added.documentId;
  const here = added.found.find(({ caseFileId }) => caseFileId === place.caseFileId);
  if (here !== undefined) return here.documentId;
  return (await request('evidence.link', { attachmentId: added.attachmentId, place })).documentId;
}
