import { z } from 'zod';
import { query } from '../ipc/route';
import { Language } from '../language/language.schema';
import { SearchHit, SearchKind } from './search.schema';

export const searchRoutes = {
  /**
   * As you type: the last word may be unfinished. Words first, latest changed first; then names that sound the same in
   * any alphabet. “Words in quotation marks” stand together, an asterisk leaves a word open, "person:", "place:" and the
   * like (search-fields.ts) say where to look. An empty text answers with what was changed last.
   */
  'search.query': query(
    z.strictObject({
      text: z.string().max(300),
      kinds: z.array(SearchKind).optional(),
      limit: z.int().min(1).max(100).default(20),
      /** Titles of the hits are in this language where there is one. */
      language: Language.default('en'),
    }),
    z.array(SearchHit),
  ),
};
