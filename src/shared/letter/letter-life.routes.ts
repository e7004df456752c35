import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ById, ByRevision } from '../record/record.routes';
import { notedActs } from './letter-life.schema';
import { Letter, LetterCorrections } from './letter.schema';

export const letterLifeRoutes = {
  /**
   * A draft that, once issued, takes the place of a letter that is out; the one that is begun already, if there is one.
   * @throws NOT_FOUND, LETTER_STAGE {stage, act}
   */
  'letterLife.correct': command(ById, Letter),
  'letterLife.corrections': query(ById, LetterCorrections),
  /**
   * What became of a letter that is out.
   * NOT_FOUND, CONFLICT {field}, LETTER_STAGE {stage, act} when the act does not follow from where the letter is
   */
  'letterLife.note': command(ByRevision.extend({ act: z.enum(notedActs) }), Letter),
};
