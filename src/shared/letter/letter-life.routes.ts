import { z } from 'zod';
import { command } from '../ipc/route';
import { ByRevision } from '../record/record.routes';
import { notedActs, replyKinds } from './letter-life.schema';
import { Letter } from './letter.schema';

export const letterLifeRoutes = {
  /**
   * What became of a letter that is out. `replyKind` goes with `reply` alone.
   * NOT_FOUND, CONFLICT {field}, LETTER_STAGE {stage, act} when the act does not follow from where the letter is
   */
  'letterLife.note': command(
    ByRevision.extend({ act: z.enum(notedActs), replyKind: z.enum(replyKinds).nullable().default(null) }),
    Letter,
  ),
};
