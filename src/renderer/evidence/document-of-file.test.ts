import { describe, expect, it, vi } from 'vitest';
import type { AddedFile } from '@shared/evidence/evidence.schema';
import type { request } from '../ipc/api';
import { documentOfFile } from './document-of-file';

const place = { caseFileId: 'here', documentId: null, date: null };
const found = (caseFileId: string) => ({
  caseFileId,
  caseNumber: 'KZ-1',
  title: 'Receipt',
  documentId: `document in ${caseFileId}`,
});

describe('the document over a file that was added', () => {
  it.each<[string, AddedFile, string, number]>([
    ['new', { outcome: 'added', documentId: 'new', versionId: 'v' }, 'new', 0],
    [
      'in this case already',
      { outcome: 'same', attachmentId: 'a', found: [found('elsewhere'), found('here')] },
      'document in here',
      0,
    ],
    [
      'in another case only',
      { outcome: 'same', attachmentId: 'a', found: [found('elsewhere')] },
      'linked',
      1,
    ],
    ['in no case that may be seen', { outcome: 'same', attachmentId: 'a', found: [] }, 'linked', 1],
  ])('%s', async (_name, added, documentId, links) => {
    const link = vi.fn(() => Promise.resolve({ documentId: 'linked', versionId: 'v' }));
    expect(await documentOfFile(added, place, link as unknown as typeof request)).toBe(documentId);
    expect(link).toHaveBeenCalledTimes(links);
  });
});
