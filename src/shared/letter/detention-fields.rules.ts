import { formatSince } from '../dates/date-relations';
import { remainingTerm, sentenceEnd, type Term } from '../dates/duration.rules';
import { earliestDay, latestDay } from '../dates/partial-date.rules';
import { datePoint, type PartialDate } from '../dates/partial-date.schema';
import { moreThan, termInWords } from '../dates/term-words';
import { detentionFacts } from '../detention/detention.rules';
import type { Charge } from '../detention/detention.schema';
import { withDe } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import {
  dateIn,
  filled,
  joined,
  lineIn,
  rulesOf,
  type FieldContext,
  type FieldRule,
  type FieldRules,
} from './field-context';
import type { LetterDetention, LetterFacts } from './letter-facts.schema';
import { daysInFigures, isEmptyTerm, roundedTerm, sentenceInWords, termSince } from './time-words';

const rule = rulesOf(({ facts }) =>
  facts.detention === null ? null : { table: 'detention', id: facts.detention.id },
);

/** The time that has certainly passed in custody, to the release or the day of the letter. */
function timeHeld({ detention, asOf }: LetterFacts): Term | null {
  if (detention === null) return null;
  const { since } = detentionFacts(detention, asOf);
  const release = detention.releaseDate === null ? asOf : earliestDay(detention.releaseDate);
  return since === null ? null : termSince(since, release < asOf ? release : asOf);
}

/**
 * The end of the sentence, as exactly as its beginning is known: a beginning known to the month gives the year alone
 * where the end could fall into two months.
 */
export function endOfSentence(detention: LetterDetention): PartialDate | null {
  const { sentence } = detention;
  const since = detention.heldSince ?? detention.arrestDate ?? sentence?.date ?? null;
  if (sentence === null || since === null) return null;
  const [first, last] = [earliestDay(since), latestDay(since)].map((day) =>
    sentenceEnd(day, sentence, sentence.creditDays),
  );
  if (first === undefined || last === undefined) return null;
  const precision = [10, 7, 4].find((length) => first.slice(0, length) === last.slice(0, length));
  return precision === undefined ? null : { ...datePoint(first.slice(0, precision)), about: since.about };
}

function timeLeft({ detention, asOf }: LetterFacts): Term | null {
  const end = detention === null ? null : endOfSentence(detention);
  return end?.start.length === 10 ? remainingTerm(end.start, asOf).term : null;
}

function days({ facts: { detention, asOf }, language }: FieldContext): string | null {
  if (detention === null) return null;
  const { daysHeld, exact } = detentionFacts(detention, asOf);
  return daysHeld === null || daysHeld === 0 ? null : daysInFigures(daysHeld, !exact, language);
}

function sentenceIn({ facts, language }: FieldContext, wordCase: 'nominative' | 'dative'): string | null {
  const sentence = facts.detention?.sentence ?? null;
  return sentence === null || isEmptyTerm(sentence) ? null : sentenceInWords(sentence, language, wordCase);
}

/** "article 106, partie 2, du Code pénal": what is cited, then the code it belongs to. */
export function articleOf({ article, code }: Charge, language: Language): string | null {
  const [cited, name] = [filled(article), lineIn(code, language)];
  if (cited === null || name === null) return cited;
  if (language === 'fr') return `${cited} ${/^code /iu.test(name) ? `du ${name}` : withDe(name)}`;
  return language === 'en' ? `${cited} of the ${name}` : `${cited} (${name})`;
}

/** The charges that stand. */
function charges(facts: LetterFacts): Charge[] {
  return facts.detention?.charges.filter((charge) => charge.status !== 'dropped') ?? [];
}

const term = (words: (found: Term, language: Language) => string): FieldRule =>
  rule(({ facts, language }) => {
    const held = timeHeld(facts);
    return held === null || isEmptyTerm(held) ? null : words(held, language);
  });
const line = (
  pick: (detention: LetterDetention) => Partial<Record<Language, string>> | undefined,
): FieldRule =>
  rule(({ facts, language }) => (facts.detention === null ? null : lineIn(pick(facts.detention), language)));
const date = (pick: (detention: LetterDetention) => PartialDate | null): FieldRule =>
  rule(({ facts, language }) => (facts.detention === null ? null : dateIn(pick(facts.detention), language)));

export const detentionFieldRules: FieldRules<'detention'> = {
  'detention.state': rule(({ facts }) => {
    if (facts.detention === null) return null;
    return detentionFacts(facts.detention, facts.asOf).held ? 'held' : 'released';
  }),
  'detention.arrestDate': date((detention) => detention.arrestDate),
  'detention.arrestPlace': line((detention) => detention.arrestPlace),
  'detention.arrestingBody': line((detention) => detention.arrestingBody),
  'detention.since': rule(({ facts, language }) => {
    const since = facts.detention === null ? null : detentionFacts(facts.detention, facts.asOf).since;
    return since === null ? null : formatSince(since, language);
  }),
  'detention.daysHeld': rule(days),
  'detention.timeHeld': term((held, language) => termInWords(roundedTerm(held), language)),
  'detention.timeHeld.moreThan': term(moreThan),
  'detention.sentence': rule((context) => sentenceIn(context, 'nominative')),
  'detention.sentence.to': rule((context) => sentenceIn(context, 'dative')),
  'detention.sentenceDate': date((detention) => detention.sentence?.date ?? null),
  'detention.court': line((detention) => detention.sentence?.court),
  'detention.regime': line((detention) => detention.sentence?.regime),
  'detention.article': rule(({ facts, language }) =>
    joined(
      charges(facts)
        .map((charge) => articleOf(charge, language))
        .filter((article) => article !== null),
      language,
    ),
  ),
  'detention.charges': rule(({ facts, language }) =>
    joined(
      charges(facts).map((charge) => lineIn(charge.text, language)),
      language,
    ),
  ),
  'detention.end': date(endOfSentence),
  'detention.timeLeft': rule(({ facts, language }) => {
    const left = timeLeft(facts);
    return left === null || isEmptyTerm(left) ? null : termInWords(roundedTerm(left), language);
  }),
  'detention.facility': line((detention) => detention.facility),
  'detention.contestedBy': line((detention) => detention.contestedBy),
  'detention.conditions': line((detention) => detention.conditions),
  'detention.health': line((detention) => detention.health),
  'detention.risk': line((detention) => detention.risk),
  'detention.releaseDate': date((detention) => detention.releaseDate),
};

/** A charge has no id of its own: its place in the list stands for it. */
function chargeOf({ facts, item }: FieldContext): Charge | undefined {
  return facts.detention?.charges[item === null ? 0 : Number(item)];
}
const chargeText = (words: (charge: Charge, language: Language) => string | null): FieldRule =>
  rule((context) => {
    const charge = chargeOf(context);
    return charge === undefined ? null : words(charge, context.language);
  });

export const chargeFieldRules: FieldRules<'charge'> = {
  'charge.count': rule(({ facts }) => String(facts.detention?.charges.length ?? 0)),
  'charge.article': chargeText((charge) => filled(charge.article)),
  'charge.code': chargeText((charge, language) => lineIn(charge.code, language)),
  'charge.text': chargeText((charge, language) => lineIn(charge.text, language)),
  'charge.date': chargeText((charge, language) => dateIn(charge.date, language)),
  'charge.contested': chargeText((charge) => (charge.contested ? 'yes' : 'no')),
};
