import { formatSince } from '../dates/date-relations';
import { remainingTerm, type Term } from '../dates/duration.rules';
import { earliestDay } from '../dates/partial-date.rules';
import type { PartialDate } from '../dates/partial-date.schema';
import { moreThan, termInWords } from '../dates/term-words';
import { custodyWord } from '../detention/custody-words';
import { detentionFacts } from '../detention/detention.rules';
import type { DetentionFacts } from '../detention/detention.schema';
import { nextHearing } from '../detention/hearing.rules';
import type { Sentence } from '../detention/judgment.schema';
import { rangeAsDate, sentenceDates, sentenceStart } from '../detention/sentence.rules';
import { withDe } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import {
  dateIn,
  filled,
  joined,
  lineIn,
  rulesOf,
  termIn,
  type FieldContext,
  type FieldRule,
  type FieldRules,
} from './field-context';
import type { LetterDetention, LetterFacts } from './letter-facts.schema';
import { placePhrase } from './place-forms.rules';
import { daysInFigures, isEmptyTerm, roundedTerm, sentenceInWords, termSince } from './time-words';

const rule = rulesOf(({ facts }) =>
  facts.detention === null ? null : { table: 'detention', id: facts.detention.id },
);

type LetterCharge = LetterDetention['charges'][number];

function factsOn(detention: LetterDetention, asOf: string): DetentionFacts {
  return detentionFacts({ ...detention, detention }, asOf);
}

/** The time that has certainly passed in custody, to the release or the day of the letter. */
function timeHeld({ detention, asOf }: LetterFacts): Term | null {
  if (detention === null) return null;
  const { since } = factsOn(detention, asOf);
  const release = detention.releaseDate === null ? asOf : earliestDay(detention.releaseDate);
  return since === null ? null : termSince(since, release < asOf ? release : asOf);
}

/**
 * The end of the sentence, as exactly as its beginning is known: a beginning known to the month gives the year alone
 * where the end could fall into two months.
 */
export function endOfSentence(
  detention: Pick<LetterDetention, 'heldSince' | 'arrestDate'>,
  sentence: Sentence | null,
): PartialDate | null {
  const dates = sentenceDates(detention, sentence);
  if (dates === null || sentence === null) return null;
  return rangeAsDate(dates.ends, sentenceStart(detention, sentence)?.about ?? false);
}

function timeLeft({ detention, asOf }: LetterFacts): Term | null {
  const end = detention === null ? null : endOfSentence(detention, detention.sentence);
  return end?.start.length === 10 ? remainingTerm(end.start, asOf).term : null;
}

function days({ facts: { detention, asOf }, language }: FieldContext): string | null {
  if (detention === null) return null;
  const { daysHeld, exact } = factsOn(detention, asOf);
  return daysHeld === null || daysHeld === 0 ? null : daysInFigures(daysHeld, !exact, language);
}

function sentenceIn({ facts, language }: FieldContext, wordCase: 'nominative' | 'dative'): string | null {
  const sentence = facts.detention?.sentence ?? null;
  return sentence === null || isEmptyTerm(sentence) ? null : sentenceInWords(sentence, language, wordCase);
}

/** A number alone gets its word; the word of the other alphabet gives way to that of the language: "art. 274", «ст. 274». */
function inWords(article: string, language: Language): string {
  if (/^\d/u.test(article)) return language === 'ru' ? `ст. ${article}` : `article ${article}`;
  const foreign = language === 'ru' ? /^art(?:\.|icle)\s*(?=\d)/iu : /^ст(?:\.|атья)\s*(?=\d)/iu;
  return article.replace(foreign, language === 'ru' ? 'ст. ' : 'art. ');
}

/** "article 106, partie 2", "article 106, part 2", «ч. 2 ст. 106»: the part belongs to the article. */
export function citedArticle(
  { article, part }: Pick<LetterCharge, 'article' | 'part'>,
  language: Language,
): string {
  const [cited, number] = [inWords(article.trim(), language), part.trim()];
  if (cited === '' || number === '') return cited;
  if (language === 'ru') return `ч. ${number} ${cited}`;
  return `${cited}, ${language === 'fr' ? 'partie' : 'part'} ${number}`;
}

/** "article 106, partie 2, du Code pénal": what is cited, then the code it belongs to. */
export function articleOf(
  charge: Pick<LetterCharge, 'article' | 'part' | 'code'>,
  language: Language,
): string | null {
  const [cited, name] = [filled(citedArticle(charge, language)), lineIn(charge.code, language)];
  if (cited === null || name === null) return cited;
  if (language === 'fr') return `${cited} ${/^code /iu.test(name) ? `du ${name}` : withDe(name)}`;
  return language === 'en' ? `${cited} of the ${name}` : `${cited} (${name})`;
}

/** The charges that stand. */
function charges(facts: LetterFacts): LetterCharge[] {
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

/** Reads the hearing that comes next after the day of the letter, and leads to it. */
function hearing(words: (one: LetterDetention['hearings'][number], language: Language) => string | null) {
  const find = ({ facts }: FieldContext) => nextHearing(facts.detention?.hearings ?? [], facts.asOf);
  return recordRule('hearing', find, words);
}

/** Reads the last transfer before the day of the letter, and leads to it. */
function move(words: (one: LetterDetention['moves'][number], language: Language) => string | null) {
  const find = ({ facts }: FieldContext) =>
    facts.detention?.moves.findLast((one) => one.date !== null && earliestDay(one.date) <= facts.asOf);
  return recordRule('custody_move', find, words);
}

function recordRule<One extends { id: string }>(
  table: string,
  find: (context: FieldContext) => One | undefined,
  words: (one: One, language: Language) => string | null,
): FieldRule {
  return {
    value: (context) => {
      const one = find(context);
      return one === undefined ? null : words(one, context.language);
    },
    source: (context) => {
      const id = find(context)?.id ?? context.facts.detention?.id;
      return id === undefined ? null : { table: find(context) === undefined ? 'detention' : table, id };
    },
  };
}

/** A day that the sentence leads to, as exactly as its beginning is known. */
function served(which: 'midpoint' | 'parole'): FieldRule {
  return rule(({ facts, language }) => {
    const range = facts.detention === null ? null : factsOn(facts.detention, facts.asOf)[which];
    return range === null ? null : dateIn(rangeAsDate(range, false), language);
  });
}

/** Within a sentence. */
function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

export const detentionFieldRules: FieldRules<'detention'> = {
  'detention.state': rule(({ facts }) => {
    if (facts.detention === null) return null;
    return factsOn(facts.detention, facts.asOf).held ? 'held' : 'released';
  }),
  'detention.arrestDate': date((detention) => detention.arrestDate),
  'detention.arrestPlace': line((detention) => detention.arrestPlace),
  'detention.arrestPlace.in': rule(({ facts, language }) =>
    placePhrase(facts, lineIn(facts.detention?.arrestPlace, language), language),
  ),
  'detention.arrestingBody': line((detention) => detention.arrestingBody),
  'detention.since': rule(({ facts, language }) => {
    const since = facts.detention === null ? null : factsOn(facts.detention, facts.asOf).since;
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
  'detention.end': date((detention) => endOfSentence(detention, detention.sentence)),
  'detention.timeLeft': rule(({ facts, language }) => {
    const left = timeLeft(facts);
    return left === null || isEmptyTerm(left) ? null : termInWords(roundedTerm(left), language);
  }),
  'detention.facility': rule(({ facts, language }) =>
    facts.detention === null ? null : lineIn(factsOn(facts.detention, facts.asOf).facility, language),
  ),
  'detention.facility.in': rule(({ facts, language }) =>
    facts.detention === null
      ? null
      : placePhrase(facts, lineIn(factsOn(facts.detention, facts.asOf).facility, language), language),
  ),
  'detention.contestedBy': line((detention) => detention.contestedBy),
  'detention.conditions': line((detention) => detention.conditions),
  'detention.health': line((detention) => detention.health),
  'detention.risk': line((detention) => detention.risk),
  'detention.releaseDate': date((detention) => detention.releaseDate),
  'detention.type': rule(({ facts, language }) =>
    facts.detention?.type == null
      ? null
      : lowered(custodyWord(language, 'detentionType', facts.detention.type)),
  ),
  'detention.ground': rule(({ facts, language }) => termIn(facts.detention?.groundTerm, language)),
  'detention.warrantShown': rule(({ facts }) => facts.detention?.warrantShown ?? null),
  'detention.familyNotified': date((detention) => detention.familyNotifiedAt),
  'detention.counselAccess': date((detention) => detention.counselAccessAt),
  'detention.nextHearing': hearing(({ date: when }, language) => dateIn(when, language)),
  'detention.nextHearing.court': hearing(({ court }, language) => lineIn(court, language)),
  'detention.lastTransfer': move(({ date: when }, language) => dateIn(when, language)),
  'detention.familyDistance': move(({ distanceKm }) => (distanceKm === null ? null : String(distanceKm))),
  'detention.midpoint': served('midpoint'),
  'detention.parole': served('parole'),
  'detention.fine': line((detention) => detention.sentence?.fine),
  'detention.bans': line((detention) => detention.sentence?.bans),
  'detention.visitsRefused.count': rule(({ facts: { detention } }) =>
    detention === null
      ? null
      : String(detention.visits.filter(({ outcome }) => outcome === 'refused').length),
  ),
  'detention.solitary': rule(({ facts, language }) => {
    const days = facts.detention === null ? 0 : factsOn(facts.detention, facts.asOf).solitaryDays;
    return days === 0 ? null : daysInFigures(days, false, language);
  }),
};

/** A charge has no id of its own: its place in the list stands for it. */
function chargeOf({ facts, item }: FieldContext): LetterCharge | undefined {
  return facts.detention?.charges[item === null ? 0 : Number(item)];
}
const chargeText = (words: (charge: LetterCharge, language: Language) => string | null): FieldRule =>
  rule((context) => {
    const charge = chargeOf(context);
    return charge === undefined ? null : words(charge, context.language);
  });

export const chargeFieldRules: FieldRules<'charge'> = {
  'charge.count': rule(({ facts }) => String(facts.detention?.charges.length ?? 0)),
  'charge.article': chargeText((charge, language) => filled(citedArticle(charge, language))),
  'charge.code': chargeText((charge, language) => lineIn(charge.code, language)),
  'charge.text': chargeText((charge, language) => lineIn(charge.text, language)),
  'charge.date': chargeText((charge, language) => dateIn(charge.date, language)),
  'charge.contested': chargeText((charge) => (charge.contested ? 'yes' : 'no')),
};
