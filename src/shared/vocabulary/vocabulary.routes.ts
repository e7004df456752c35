import { z } from 'zod';
import { query } from '../ipc/route';
import { recordRoutes } from '../record/record.routes';
import { VocabularyKey } from './vocabulary-key.schema';
import {
  ShippedVocabulary,
  TermCode,
  VocabularyLine,
  VocabularyTerm,
  VocabularyTermCreate,
  VocabularyTermFields,
} from './vocabulary.schema';

const OfList = z.strictObject({ list: VocabularyKey });

export const vocabularyRoutes = {
  ...recordRoutes('vocabularyTerm', {
    entity: VocabularyTerm,
    create: VocabularyTermCreate,
    fields: VocabularyTermFields.omit({ list: true, code: true }),
  }),
  /** A list as it is shipped: the same as long as the app runs. */
  'vocabulary.shipped': query(OfList, ShippedVocabulary),
  /** What the organisation has added and changed, of all lists. */
  'vocabulary.own': query(z.strictObject({}), z.array(VocabularyTerm)),
  /** In how many records each used term of the list stands, the bin not counted. */
  'vocabulary.usage': query(OfList, z.array(z.object({ code: TermCode, count: z.int() }))),
  /** The terms of the list that were recorded last, the latest first. */
  'vocabulary.recent': query(OfList, z.array(TermCode)),
  /** All lists with their versions, in the order of their numbers. */
  'vocabulary.lists': query(z.strictObject({}), z.array(VocabularyLine)),
};
