import type { ChronologyEntry } from '@shared/chronology/chronology.schema';
import { formatTerm } from '@shared/dates/duration.rules';
import type { Charge } from '@shared/detention/charge.schema';
import type { DetentionView } from '@shared/detention/detention.schema';
import type { Judgment } from '@shared/detention/judgment.schema';
import { documentLanguages, Language, type LocalizedText } from '@shared/language/language.schema';
import { citedArticle } from '@shared/letter/detention-fields.rules';

const nothingSaid = { title: {}, text: {}, place: {}, assertion: null, assertedBy: {}, links: [] };

/** The lines of a detention in the chronology of its case: each dated fact once, behind it the record that holds it. */
export function chronologyOf(view: DetentionView): ChronologyEntry[] {
  const { charges, hearings, judgments, moves, visits, incidents } = view;
  return [
    ...arrestAndRelease(view),
    ...charges.flatMap(({ id, date, text, ...charge }) =>
      date === null ? [] : [line('charge', 'charge', id, { date, title: text, text: citation(charge) })],
    ),
    ...hearings.map(({ id, date, court, agenda, outcome }) =>
      line('hearing', 'hearing', id, { date, title: agenda, text: outcome, place: court }),
    ),
    ...judgments.map((one) =>
      line('sentence', 'judgment', one.id, { date: one.date, title: termOf(one), text: one.court }),
    ),
    ...moves.map(({ id, date, facility, reason }) =>
      line('transfer', 'custody_move', id, { date, title: facility, text: reason }),
    ),
    // A visit that took place is daily life; one that was refused is a fact of the case.
    ...visits
      .filter(({ outcome }) => outcome === 'refused')
      .map(({ id, date, notes }) => line('visit_refused', 'visit', id, { date, text: notes })),
    ...incidents.map(({ id, date, description }) =>
      line('custody_incident', 'custody_incident', id, { date, text: description }),
    ),
  ];
}

type Said = Pick<ChronologyEntry, 'date'> & Partial<Pick<ChronologyEntry, 'title' | 'text' | 'place'>>;

function line(kind: ChronologyEntry['kind'], table: string, id: string, said: Said): ChronologyEntry {
  return { ...nothingSaid, kind, record: { table, id }, ...said };
}

function arrestAndRelease({ detention }: DetentionView): ChronologyEntry[] {
  const { id, arrestDate, arrestingBody, arrestPlace, heldSince, releaseDate, releaseGround } = detention;
  const entries: ChronologyEntry[] = [];
  if (arrestDate !== null || heldSince === null)
    entries.push(
      line('arrest', 'detention', id, { date: arrestDate, text: arrestingBody, place: arrestPlace }),
    );
  if (releaseDate !== null)
    entries.push(line('release', 'detention', id, { date: releaseDate, text: releaseGround }));
  return entries;
}

/** "5 years"; empty for a judgment without a term. */
function termOf(judgment: Judgment): LocalizedText {
  if (judgment.years + judgment.months + judgment.days === 0) return {};
  return Object.fromEntries(documentLanguages.map((language) => [language, formatTerm(judgment, language)]));
}

/** "art. 106, part 2, Criminal Code" in each language in which the code is named. */
function citation(charge: Pick<Charge, 'article' | 'part' | 'code'>): LocalizedText {
  const cited = (language: string) => citedArticle(charge, Language.catch('en').parse(language));
  const { code } = charge;
  const named = Object.entries(code).filter(([, text]) => text !== '');
  if (named.length > 0)
    return Object.fromEntries(
      named.map(([language, text]) => [language, [cited(language), text].filter(Boolean).join(', ')]),
    );
  if (charge.article === '') return {};
  return Object.fromEntries(documentLanguages.map((language) => [language, cited(language)]));
}
