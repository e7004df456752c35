import { createHash } from 'node:crypto';
import type { LetterPage } from '@shared/typeset/letter-page.schema';

/**
 * SHA-256 of the words that a reader of the letter is asked to approve: everything on the page but what only issuing
 * gives it (number, date, draft mark), and but where its lines may end.
 */
export function sha256OfWords(page: LetterPage): string {
  const {
    draftMark: _mark,
    placeDate: _date,
    metadata: _metadata,
    names: _names,
    references,
    ...words
  } = page;
  const theirs = references.slice(1);
  return createHash('sha256')
    .update(JSON.stringify({ ...words, theirs }))
    .digest('hex');
}
