import { z } from 'zod';
import { officeKinds } from '../authority/office.schema';
import { dueUnits } from '../calendar/working-days.rules';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { CivilDate, CountryCode, RecordBase, ShortText } from '../record/record.schema';

/** From when a time limit runs. */
export const startEvents = ['received', 'registered', 'sent'] as const;
export type StartEvent = (typeof startEvents)[number];

/** What the law makes of silence when the time is over. */
export const silenceEffects = ['none', 'deemed_refusal'] as const;

/** A length of time: 15 working days, 2 months. */
export const Term = z.strictObject({ count: z.int().min(1).max(3650), unit: z.enum(dueUnits) });
export type Term = z.infer<typeof Term>;

export const DeadlineRuleFields = z.object({
  /** Key of the shipped rule, empty for one of the organisation. */
  starterKey: ShortText,
  /** Null: offices without a country, such as those of the United Nations. */
  country: CountryCode.nullable(),
  /** What the time limit is for: "Answer to an appeal". */
  names: LocalizedLine,
  /** Title of the law as it is cited, and the article: "Code …, No. 350-VI", "76". */
  law: LocalizedLine,
  article: ShortText,
  /** Kinds of office that the rule binds; empty: all of the country. */
  officeKinds: z.array(z.enum(officeKinds)).max(officeKinds.length),
  term: Term,
  startsFrom: z.enum(startEvents),
  /** What comes on a day off counts as received on the next working day. */
  receivedOnWorkingDays: z.boolean(),
  /** A term that ends on a day off ends on the next working day; meant for days and months. */
  endsOnWorkingDay: z.boolean(),
  /** The longest time, counted from the same day, to which the office may extend. */
  extension: Term.nullable(),
  silence: z.enum(silenceEffects),
  /** Article that says so. */
  silenceArticle: ShortText,
  /** How long silence can be complained about, counted from the day on which the answer was due. */
  complaint: Term.nullable(),
  complaintArticle: ShortText,
  /** Whether an organisation like this one may rely on it; `unclear` is said beside each due date. */
  binding: z.enum(['yes', 'unclear']),
  notes: LocalizedText,
  source: z.string().max(2000),
  /** The day on which a person compared the rule with the law in force; null: "verify before use". */
  verifiedOn: CivilDate.nullable(),
  verifiedBy: ShortText,
  /** The rule is not proposed any more, but letters that have it keep it. */
  retired: z.boolean(),
});
export type DeadlineRuleFields = z.infer<typeof DeadlineRuleFields>;

/** When an answer is due by law, and why: data that a lawyer can read and correct. */
export const DeadlineRule = RecordBase.extend(DeadlineRuleFields.shape);
export type DeadlineRule = z.infer<typeof DeadlineRule>;
export const DeadlineRuleCreate = DeadlineRuleFields.partial();
