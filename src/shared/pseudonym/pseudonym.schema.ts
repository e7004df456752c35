import { z } from 'zod';
import { RecordBase, RecordId, ShortText } from '../record/record.schema';

/** Which sign stands for a person in the papers of a case. Given once: a paper that names nobody may be out there. */
export const Pseudonym = RecordBase.extend({
  caseFileId: RecordId,
  personId: RecordId,
  /** Counts up per case; see codeLetters. */
  number: z.int().min(1),
});
export type Pseudonym = z.infer<typeof Pseudonym>;

/** How a paper names nobody: whom it may name all the same, and what else is taken out of its texts. */
export const PseudonymChoice = z.strictObject({
  /** `above`: whoever is above the level of the paper; `all`: everybody but those of `named`. */
  who: z.enum(['above', 'all']),
  named: z.array(RecordId).max(500),
  /** The ten years in which the age lies, in the place of the day of birth. */
  ageBand: z.boolean(),
  /** Words and passages that a person took out of this paper. */
  takenOut: z.array(ShortText).max(200),
});
export type PseudonymChoice = z.infer<typeof PseudonymChoice>;

export const revealKinds = [
  'name',
  'birthDate',
  'birthPlace',
  'address',
  'phone',
  'email',
  'number',
  'shared',
] as const;

/** A passage of a paper by which somebody might still be known. */
export const Reveal = z.object({
  kind: z.enum(revealKinds),
  /** As it stands there. */
  word: z.string(),
  sentence: z.string(),
  /** The title of the section. */
  section: z.string(),
});
export type Reveal = z.infer<typeof Reveal>;
