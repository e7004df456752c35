import { daysUntil } from '../calendar/civil-day.rules';
import { formatDateOf } from '../dates/date-relations';
import { datePoint } from '../dates/partial-date.schema';
import type { Language } from '../language/language.schema';
import type { EarlierLetter } from './earlier-letter.schema';
import { dateIn, filled, lineIn, type FieldContext, type FieldRule, type FieldRules } from './field-context';

type Say = (earlier: EarlierLetter, language: Language, context: FieldContext) => string | null;

const letter = (say: Say): FieldRule => ({
  value: (context) => {
    const { earlier } = context.facts;
    return earlier === null ? null : say(earlier, context.language, context);
  },
  source: ({ facts: { earlier } }) => (earlier === null ? null : { table: 'letter', id: earlier.id }),
});

/** Said only by a rule that a person has verified: the fact is missing until then, and the rule is where to go. */
const law = (say: Say): FieldRule => ({
  ...letter(say),
  source: ({ facts: { earlier } }) =>
    earlier === null ? null : { table: 'deadline_rule', id: earlier.rule?.id ?? earlier.id },
});

const of = (day: string | null | undefined, language: Language) =>
  day == null ? null : formatDateOf(datePoint(day), language);
const on = (day: string | null, language: Language) =>
  day === null ? null : dateIn(datePoint(day), language);

/** "91 (2)": in Russian a bare number in brackets is no citation, «91 (часть 2)» is. */
function cited(article: string | undefined, language: Language): string | null {
  const text = filled(article);
  return language === 'ru' ? (text?.replace(/\((\d+)\)/gu, '(часть $1)') ?? null) : text;
}

export const earlierFieldRules: FieldRules<'earlier'> = {
  'earlier.reference': letter(({ reference }) => filled(reference)),
  'earlier.date.of': letter(({ date }, language) => of(date, language)),
  'earlier.sent': letter(({ isSent, sentOn }, language) => (isSent ? on(sentOn, language) : null)),
  'earlier.received': letter(({ receivedOn }, language) => on(receivedOn, language)),
  'earlier.registered': letter(({ registeredOn }, language) => on(registeredOn, language)),
  'earlier.number': letter(({ theirNumber }) => filled(theirNumber)),
  'earlier.due': letter(({ dueOn }, language) => on(dueOn, language)),
  'earlier.waiting': letter(({ sentOn }, _language, { facts }) =>
    String(Math.max(0, daysUntil(sentOn, facts.asOf))),
  ),
  'earlier.body': letter(({ office }, language) => filled(office.forms[language]?.body.nominative)),
  'earlier.body.genitive': letter(({ office }, language) => {
    const body = office.forms[language]?.body;
    return filled(body?.genitive) ?? filled(language === 'ru' ? null : body?.nominative);
  }),
  'earlier.law': law(({ rule }, language) => lineIn(rule?.law, language)),
  'earlier.article': law(({ rule }, language) => cited(rule?.article, language)),
  'earlier.silence.article': law(({ rule }, language) => cited(rule?.silenceArticle, language)),
  'earlier.complaint.article': law(({ rule }, language) => cited(rule?.complaintArticle, language)),
  'earlier.answer.date.of': letter(({ answer }, language) => of(answer?.datedOn, language)),
  'earlier.answer.number': letter(({ answer }) => filled(answer?.theirNumber)),
  'earlier.reminder.date.of': letter(({ reminders }, language) => of(reminders.at(-1), language)),
};
