import { z } from 'zod';
import { Language } from '../language/language.schema';
import { RecordId, ShortText } from '../record/record.schema';
import { letterStates } from './letter.schema';

/** What can be counted in a letter and must be the same in each language of it. */
export const versionDifferences = ['blocks', 'fields', 'numbers', 'dates', 'names', 'demands'] as const;

/** What stands in the one version and not in the other: field paths, numbers, days, names, counts. */
export const VersionDifference = z.object({
  kind: z.enum(versionDifferences),
  /** Index of the block; null: the letter as a whole, or its subject. */
  block: z.int().nullable(),
  only: z.array(z.string()),
  onlyOther: z.array(z.string()),
});
export type VersionDifference = z.infer<typeof VersionDifference>;

/** A letter of the same appeal to the same addressee in another language, seen from one of them. */
export const LetterVersion = z.object({
  id: RecordId,
  language: Language,
  reference: ShortText,
  state: z.enum(letterStates),
  /** When a person last found that both say the same; null: nobody has compared them. */
  checked: z
    .object({
      at: z.int(),
      by: z.string(),
      /** Which of them has other words since then: this letter, the other one. */
      changed: z.array(z.enum(['this', 'other'])),
    })
    .nullable(),
  differences: z.array(VersionDifference),
});
export type LetterVersion = z.infer<typeof LetterVersion>;
