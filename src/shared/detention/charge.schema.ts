import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { ShortText } from '../record/record.schema';
import { partOfDetention } from './detention-part.schema';

export const chargeStatuses = ['filed', 'requalified', 'dropped', 'convicted', 'acquitted'] as const;

export const ChargeFields = z.object({
  /** Article as cited ("art. 106"), its part ("2"), and the code it belongs to. */
  article: ShortText,
  part: ShortText,
  code: LocalizedLine,
  /** What it accuses of ("intentional bodily harm"). */
  text: LocalizedLine,
  /** The wording of the article. */
  articleText: LocalizedText,
  /** Key of the article in the text library, which filled in what nobody had written; empty: none, or not known there. */
  lawKey: ShortText,
  date: PartialDate.nullable(),
  status: z.enum(chargeStatuses),
  contested: z.boolean(),
  /** Who contests this charge, where it is not who contests them all: as it stands after "according to". */
  contestedBy: LocalizedLine,
});
const shapes = partOfDetention(ChargeFields);
export const Charge = shapes.entity;
export type Charge = z.infer<typeof Charge>;
export const ChargeCreate = shapes.create;
