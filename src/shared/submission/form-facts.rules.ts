/** Lists of records as a form tells them, a line each. Guarantees: in the language of the form alone; nothing above the level that leaves the house. */
import type { CaseFileView } from '../casefile/casefile-view.schema';
import { consentHolds } from '../consent/consent.rules';
import type { Consent } from '../consent/consent.schema';
import { formatDate } from '../dates/date-format';
import { datePoint, type PartialDate } from '../dates/partial-date.schema';
import { custodyWord } from '../detention/custody-words';
import type { DetentionView } from '../detention/detention.schema';
import type { Language } from '../language/language.schema';
import { articleOf } from '../letter/detention-fields.rules';
import { filled, lineIn } from '../letter/field-context';
import { fieldValue } from '../letter/field-values.rules';
import type { LetterFacts } from '../letter/letter-facts.schema';
import { printedText } from '../letter/printed-text';
import { isEmptyTerm, sentenceInWords } from '../letter/time-words';
import type { Person } from '../person/person.schema';
import { spacedDash } from '../text/dashes';
import type { FormFactName } from './form.schema';
import { formConsentWords, formWords } from './form-words';

/** What a form draws on. `person`: whom it is about, with the addresses that no letter gets. */
export interface FormSource {
  readonly facts: LetterFacts;
  readonly view: CaseFileView;
  readonly person: Person | null;
  readonly detention: DetentionView | null;
  readonly consents: readonly Consent[];
}

export interface FactLines {
  readonly lines: readonly string[];
  /** Lines of a list, or one answer. */
  readonly listed: boolean;
  /** Records that are above the level. */
  readonly leftOut: number;
}

/** Internal: what is confidential is told by the writer, if at all. */
export const highestLevel = 2;

const none: FactLines = { lines: [], listed: false, leftOut: 0 };
const one = (text: string | null): FactLines => ({ ...none, lines: text === null ? [] : [text] });

type Rule = (source: FormSource, language: Language) => FactLines;

/** Lines of the records that may leave the house; one that has nothing to say in this language is no line. */
function listed<R extends { readonly sensitivity: number }>(
  records: readonly R[],
  line: (record: R) => string | null,
): FactLines {
  const open = records.filter(({ sensitivity }) => sensitivity <= highestLevel);
  const lines = open.map(line).filter((text) => text !== null);
  return { lines, listed: true, leftOut: records.length - open.length };
}

function said(parts: readonly (string | null | undefined)[], separator = ', '): string | null {
  return filled(parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator));
}

/** "5 March 2020: what"; an undated record has no colon. */
function dated(date: PartialDate | null, text: string | null, language: Language): string | null {
  if (text === null) return null;
  return date === null ? text : `${formatDate(date, language)}${language === 'fr' ? ' : ' : ': '}${text}`;
}

function sentence(text: string | null): string | null {
  return text === null || /[.!?…][»”")]*$/u.test(text) ? text : `${text}.`;
}

const label = (date: PartialDate | null | undefined, language: Language): FactLines =>
  one(date === null || date === undefined ? null : formatDate(date, language));

const places: Rule = ({ facts, detention }, language) => {
  if (detention === null) return none;
  const first = lineIn(detention.detention.facility, language);
  const since = facts.detention?.heldSince ?? facts.detention?.arrestDate ?? null;
  const start = first === null ? [] : [dated(since, first, language)];
  const moves = listed(detention.moves, (move) => {
    const reason = lineIn(move.reason, language);
    const facility = lineIn(move.facility, language);
    return facility === null ? null : dated(move.date, said([facility, reason], '; '), language);
  });
  const lines = [...start, ...moves.lines].filter((line) => line !== null);
  return { ...moves, lines, listed: lines.length > 1 };
};

const charges: Rule = ({ detention }, language) =>
  listed(detention?.charges ?? [], (charge) => {
    const text = said([articleOf(charge, language), lineIn(charge.text, language)], spacedDash(language));
    const state = printedText(language, 'chargeStatus', charge.status);
    return text === null ? null : dated(charge.date, `${text} (${state})`, language);
  });

const proceedings: Rule = ({ detention }, language) =>
  listed(detention?.proceedings ?? [], (one) => {
    const number = one.number === '' ? null : `${formWords(language).number} ${one.number}`;
    const stage = one.stage === null ? null : custodyWord(language, 'proceedingStage', one.stage);
    const kind = custodyWord(language, 'proceedingType', one.type);
    return dated(one.date, said([kind, lineIn(one.body, language), number, stage?.toLowerCase()]), language);
  });

const hearings: Rule = ({ detention }, language) =>
  listed(detention?.hearings ?? [], (one) => {
    const what = said([lineIn(one.court, language), lineIn(one.agenda, language)]);
    return dated(one.date, said([what, lineIn(one.outcome, language)], '. '), language);
  });

const judgments: Rule = ({ detention }, language) =>
  listed(detention?.judgments ?? [], (judgment) => {
    const term = isEmptyTerm(judgment) ? null : sentenceInWords(judgment, language, 'nominative');
    const decided = custodyWord(language, 'disposition', judgment.disposition);
    return dated(
      judgment.date,
      said([lineIn(judgment.court, language), decided.toLowerCase(), term]),
      language,
    );
  });

const events: Rule = ({ view }, language) =>
  listed(
    view.events.map(({ event }) => event),
    (event) => {
      const title = lineIn(event.titles, language);
      const description = lineIn(event.description, language);
      const place = lineIn(event.place, language);
      const told = said([sentence(title), sentence(description)], ' ');
      return dated(event.date, told === null ? null : said([place, told], '. '), language);
    },
  );

function steps({ facts, view }: FormSource, language: Language, international: boolean): FactLines {
  const known = new Set(facts.remedies.map(({ id }) => id));
  const remedies = view.remedies.filter(
    ({ kind, id }) => known.has(id) && (kind === 'international') === international,
  );
  return listed(remedies, (remedy) => {
    const number = remedy.number === '' ? null : `${formWords(language).number} ${remedy.number}`;
    const kind = remedy.kind === 'other' ? null : printedText(language, 'remedyKind', remedy.kind);
    const head = said([kind, lineIn(remedy.body, language), number]);
    const state = remedy.state === 'unknown' ? null : printedText(language, 'remedyState', remedy.state);
    const told = [lineIn(remedy.description, language), lineIn(remedy.outcome, language) ?? state];
    const text = said([head, ...told].map(sentence), ' ');
    return dated(remedy.date, text, language);
  });
}

const perpetrators: Rule = ({ facts }, language) => one(fieldValue('incident.perpetrator', facts, language));

const documents: Rule = ({ view }, language) =>
  listed(view.documents, (document) => {
    const kind = document.kind === 'other' ? null : printedText(language, 'documentKind', document.kind);
    const date = document.date === null ? null : formatDate(document.date, language);
    const more = said([kind, date]);
    const title = filled(document.title);
    return title === null || more === null ? (title ?? more) : `${title} (${more})`;
  });

/** Punctuated as in a letter. Russian items are numbered "1." here, and so are sentences of their own. */
const demands: Rule = ({ view }, language) => {
  const asked = listed(
    view.demands.filter(({ proposedBy }) => proposedBy === null),
    (demand) => lineIn(demand.text, language)?.replace(/[\s.;,]+$/u, '') ?? null,
  );
  const lines = asked.lines.map((line, index) => {
    const between = language !== 'ru' && index < asked.lines.length - 1;
    return /[!?…]$/u.test(line) ? line : `${line}${between ? ';' : '.'}`;
  });
  return { ...asked, lines };
};

/** An address that is known to be watched is told to nobody. */
const personAddress: Rule = ({ person }) =>
  one(
    filled(
      person?.contactPoints
        .filter(({ kind, unsafe }) => kind === 'address' && !unsafe)
        .map(({ value }) => value.replace(/\s*\n\s*/gu, ', '))[0],
    ),
  );

const affiliations: Rule = ({ facts }, language) => ({
  ...none,
  listed: true,
  lines: facts.affiliations.flatMap((link) => {
    const name = lineIn(link.organisation, language);
    const role = lineIn(link.role, language);
    return name === null ? [] : [role === null ? name : `${name} (${role})`];
  }),
});

/** As they sign: without what the person is in them. */
const organisations: Rule = ({ facts }, language) => ({
  ...none,
  listed: true,
  lines: facts.affiliations.flatMap((link) => lineIn(link.organisation, language) ?? []),
});

const sender: Rule = ({ facts: { organisation } }, language) => ({
  ...none,
  lines: [
    lineIn(organisation.names, language),
    lineIn(organisation.address, language)?.replace(/\s*\n\s*/gu, ', ') ?? null,
    said([filled(organisation.phone), filled(organisation.email), filled(organisation.web)], ' · '),
  ].filter((line) => line !== null),
});

const signatory: Rule = ({ facts: { signatories } }, language) =>
  one(said([lineIn(signatories[0]?.names, language), lineIn(signatories[0]?.titles, language)]));

/** Who allowed that the person is named to the United Nations, how and when; never the name of who gave it. */
const consent: Rule = ({ facts, consents }, language) => {
  const given = consents.filter(
    (each) =>
      each.purposes.includes('name_to_un') &&
      (each.personId === null || each.personId === facts.person?.id) &&
      consentHolds(each, facts.asOf),
  );
  const lines = given.flatMap((each) => {
    const { giver, mode } = formConsentWords(language);
    const date = each.date === null ? null : formatDate(each.date, language);
    return said([giver[each.giver], mode[each.mode], date]) ?? [];
  });
  return { ...none, lines };
};

const rules: Record<FormFactName, Rule> = {
  arrestDate: ({ facts }, language) => label(facts.detention?.arrestDate, language),
  releaseDate: ({ facts }, language) => label(facts.detention?.releaseDate, language),
  familyNotifiedDate: ({ facts }, language) => label(facts.detention?.familyNotifiedAt, language),
  counselDate: ({ facts }, language) => label(facts.detention?.counselAccessAt, language),
  incidentDate: ({ facts }, language) => label(facts.incident?.date, language),
  birthDate: ({ facts }, language) => label(facts.person?.birthDate, language),
  asOf: ({ facts }, language) => label(datePoint(facts.asOf), language),
  places,
  charges,
  proceedings,
  hearings,
  judgments,
  events,
  remedies: (source, language) => steps(source, language, false),
  internationalSteps: (source, language) => steps(source, language, true),
  perpetrators,
  documents,
  demands,
  personAddress,
  affiliations,
  organisations,
  sender,
  signatory,
  consent,
};

export function factLines(name: FormFactName, source: FormSource, language: Language): FactLines {
  return rules[name](source, language);
}
