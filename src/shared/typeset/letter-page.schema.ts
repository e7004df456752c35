import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import {
  ImageKey,
  LabelledLines,
  LetterBodyBlock,
  PageLabel,
  PageMetadata,
  PageText,
  Runs,
} from './block.schema';

export const Letterhead = z.strictObject({
  name: PageText,
  /** Address, registration, telephone, e-mail: small lines under the name. */
  lines: z.array(PageText),
  logo: ImageKey.nullable(),
});

export const Signatory = z.strictObject({
  name: PageText,
  title: PageText,
  /** A scanned signature; null: a line to sign on. */
  image: ImageKey.nullable(),
});

/** A co-sponsor: its logo, with its name for a reader who does not see it; without a logo the name is printed. */
export const Partner = z.strictObject({ name: PageText, logo: ImageKey.nullable() });
export type Partner = z.infer<typeof Partner>;

/**
 * One letter to one addressee, ready to be set. The order on the page follows the language (domain.md 5.1); an empty
 * string or list leaves its part out.
 */
export const LetterPage = z.strictObject({
  language: DocumentLanguage,
  /** Text across each page ("DRAFT", "PROJET", "ПРОЕКТ"); null: the letter is issued and carries no mark. */
  draftMark: PageText.nullable(),
  letterhead: Letterhead,
  /** "Réf. :" and its value; Russian "№", "На №". */
  references: z.array(z.strictObject({ label: PageText, value: PageText })),
  /** "Genève, le 1er mars 2026". */
  placeDate: PageText,
  addressee: z.array(PageText),
  /** French and Russian right, English left, unless the house says otherwise. */
  addresseeSide: z.enum(['left', 'right']),
  subject: z.strictObject({ label: PageText, text: PageText }),
  greeting: PageText,
  body: z.array(LetterBodyBlock),
  /** How words of the body begin that no line divides: names. Absent from letters of before. */
  names: z
    .array(z.string().regex(/^\p{L}{1,100}$/u))
    .max(400)
    .optional(),
  /** The final formula; kept on one page with the signatures and with the end of the body. */
  closing: z.array(Runs),
  signatories: z.array(Signatory),
  /** A quiet row under the signatures: logos, then names; absent: none. */
  partners: z.array(Partner).optional(),
  /** What those are whose names stand there; logos alone say it themselves. */
  partnersLabel: PageText.optional(),
  copies: LabelledLines,
  enclosures: LabelledLines,
  pageLabel: PageLabel,
  /** At the foot of every page. */
  footer: z.array(PageText),
  metadata: PageMetadata,
});
export type LetterPage = z.infer<typeof LetterPage>;
