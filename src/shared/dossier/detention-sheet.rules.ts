import { contactOf, statementsOf } from '../detention/coded-detention.rules';
import { formatDate } from '../dates/date-format';
import { formatTerm } from '../dates/duration.rules';
import { datePoint } from '../dates/partial-date.schema';
import type { Charge } from '../detention/charge.schema';
import { custodyPart, type CustodyPart } from '../detention/custody-words';
import type { Detention, DetentionFacts, DetentionView } from '../detention/detention.schema';
import type { Sentence } from '../detention/judgment.schema';
import { rangeAsDate, sentenceOf } from '../detention/sentence.rules';
import { citedArticle, endOfSentence } from '../letter/detention-fields.rules';
import { printedText } from '../letter/printed-text';
import { daysInFigures } from '../letter/time-words';
import type { DossierBlock } from '../typeset/block.schema';
import { codedIn, type Coded } from './coded-printer';
import type { Item, Printer } from './dossier-printer';
import type { DossierSource } from './dossier-source';

/** Each detention: its sheet, then its charges, proceedings, hearings, judgments, transfers, visits and incidents. */
export function detentionSheets(source: DossierSource, print: Printer): DossierBlock[] {
  const { view, asOf, custom } = source;
  const say = codedIn(source.vocabulary, print.language);
  const date = formatDate(datePoint(asOf), print.language).replace(/\.$/u, '');
  return view.detentions.flatMap((entry): DossierBlock[] => [
    {
      kind: 'definitions',
      items: [...sheet(entry, print, say), ...print.own(custom, entry.detention.custom)],
      image: null,
      imageAlt: '',
    },
    ...charges(entry.charges, print),
    ...proceedings(entry, print, say),
    ...custody(entry, print),
    // The sentence that holds the date brings its own full stop; the Russian date ends with one.
    { kind: 'paragraph', runs: print.runs(printedText(print.language, 'dossier', 'computed', { date })) },
  ]);
}

function joined(parts: readonly string[], separator = ', '): string {
  return parts.filter((part) => part !== '').join(separator);
}

function sheet({ detention: one, facts, judgments }: DetentionView, print: Printer, say: Coded): Item[] {
  const sentence = sentenceOf(judgments);
  const days = facts.daysHeld === null ? '' : daysInFigures(facts.daysHeld, !facts.exact, print.language);
  return [
    ...print.item('detentionType', print.word('detentionType', one.type)),
    ...print.item('ground', say('detention_types', [one.ground])),
    ...print.item('arrest', joined([print.date(one.arrestDate), print.local(one.arrestPlace)])),
    ...print.item('arrestingBody', print.local(one.arrestingBody)),
    ...safeguards(one, print, say),
    ...print.item('heldSince', print.date(facts.since)),
    ...print.item('daysHeld', days),
    ...print.item('facility', print.local(facts.facility)),
    ...print.item('whereabouts', say('whereabouts', contactOf(one, print.language))),
    ...print.item('measures', joined(one.measures.map((measure) => print.word('measure', measure)))),
    ...sentenceItems(one, sentence, facts, print),
    ...print.item(
      'release',
      joined([
        print.date(one.releaseDate),
        print.word('releaseKind', one.releaseKind),
        print.local(one.releaseGround),
      ]),
    ),
    ...print.item('contestedBy', print.local(one.contestedBy)),
    ...print.item('conditions', print.local(one.conditions)),
    ...solitary(facts, print),
    ...print.item('medical', say('medical_attention', one.medicalAttention, { path: true })),
    ...print.item('health', print.local(one.health)),
    ...print.item('risk', print.local(one.risk)),
  ];
}

/** What the law promises to whoever is arrested; what nobody knows is not printed. */
function safeguards(one: Detention, print: Printer, say: Coded): Item[] {
  return [
    ...print.item('warrant', one.warrantShown === 'unknown' ? '' : print.word('yesNo', one.warrantShown)),
    ...print.item('familyNotified', print.date(one.familyNotifiedAt)),
    ...print.item('counselAccess', print.date(one.counselAccessAt)),
    ...print.item('counsel', say('legal_counsel', one.counsel)),
    ...print.item('statements', say('statements_signed', [statementsOf(one, print.language)])),
  ];
}

function sentenceItems(
  one: Detention,
  sentence: Sentence | null,
  facts: DetentionFacts,
  print: Printer,
): Item[] {
  if (sentence === null) return [];
  const empty = sentence.years + sentence.months + sentence.days === 0;
  const { daysLeft, daysLeftAtMost, midpoint, parole } = facts;
  const left = daysLeft === null ? '' : daysInFigures(daysLeft, daysLeft !== daysLeftAtMost, print.language);
  const half = midpoint === null ? null : rangeAsDate(midpoint, false);
  const possible = parole === null ? null : rangeAsDate(parole, false);
  return [
    ...print.item('sentence', empty ? '' : formatTerm(sentence, print.language)),
    ...print.item('sentenceDate', print.date(sentence.date)),
    ...print.item('court', print.local(sentence.court)),
    ...print.item('regime', print.local(sentence.regime)),
    ...print.item('fine', print.local(sentence.fine)),
    ...print.item('bans', print.local(sentence.bans)),
    ...print.item('end', print.date(endOfSentence(one, sentence))),
    ...print.item('midpoint', print.date(half)),
    ...print.item('parole', possible === null ? '' : `${print.date(possible)} (${facts.paroleSource})`),
    ...print.item('timeLeft', left),
  ];
}

function solitary({ solitaryDays }: DetentionFacts, print: Printer): Item[] {
  return print.item('solitary', solitaryDays === 0 ? '' : daysInFigures(solitaryDays, false, print.language));
}

function charges(list: readonly Charge[], print: Printer): DossierBlock[] {
  return print.table(
    ['article', 'charge', 'state'],
    list.map((charge) => {
      const contested = charge.contested ? ` (${print.label('contested')})` : '';
      return [
        joined([citedArticle(charge, print.language), print.local(charge.code)]),
        print.local(charge.text),
        `${printedText(print.language, 'chargeStatus', charge.status)}${contested}`,
      ];
    }),
    [4, 5, 3],
  );
}

/** A table under its heading; neither without a row. */
function titled(part: CustodyPart, table: DossierBlock[], print: Printer): DossierBlock[] {
  if (table.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: custodyPart(print.language, part) }, ...table];
}

function proceedings(entry: DetentionView, print: Printer, say: Coded): DossierBlock[] {
  const files = print.rows(
    [print.field('type'), print.field('number'), print.field('body'), print.field('stage')],
    entry.proceedings.map((one) => [
      joined([print.word('proceedingType', one.type), print.date(one.date)]),
      one.number,
      joined([
        print.local(one.body),
        one.judge,
        say('courts', [one.courtType]),
        say('court_language', [one.courtLanguage]),
      ]),
      print.word('proceedingStage', one.stage),
    ]),
    [4, 2.6, 5, 3.4],
  );
  const hearings = print.rows(
    [print.field('date'), print.field('court'), print.field('agenda'), print.field('outcome')],
    entry.hearings.map((one) => [
      print.date(one.date),
      print.local(one.court),
      joined([print.local(one.agenda), one.access === 'unknown' ? '' : print.word('access', one.access)]),
      joined([print.word('hearingStatus', one.status), print.local(one.outcome)], '; '),
    ]),
    [3, 4, 4, 4],
  );
  const judgments = print.rows(
    [print.field('date'), print.field('court'), print.field('disposition'), print.field('regime')],
    entry.judgments.map((one) => [
      print.date(one.date),
      print.local(one.court),
      joined([
        print.word('disposition', one.disposition),
        one.years + one.months + one.days === 0 ? '' : formatTerm(one, print.language),
      ]),
      print.local(one.regime),
    ]),
    [3, 4, 4, 3],
  );
  return [
    ...titled('proceedings', files, print),
    ...titled('hearings', hearings, print),
    // One conviction stands in the sheet already.
    ...(entry.judgments.length > 1 ? titled('judgments', judgments, print) : []),
  ];
}

function custody(entry: DetentionView, print: Printer): DossierBlock[] {
  const moves = print.rows(
    [print.field('date'), print.field('facility'), print.field('distanceKm'), print.field('familyNotified')],
    entry.moves.map((one) => [
      print.date(one.date),
      print.local(one.facility),
      one.distanceKm === null ? '' : String(one.distanceKm),
      print.word('yesNo', one.familyNotified),
    ]),
    [3, 5, 2.2, 3.4],
  );
  const visits = print.rows(
    [print.field('date'), print.field('kind'), print.field('outcome'), print.field('notes')],
    entry.visits.map((one) => [
      print.date(one.date),
      joined([print.word('visitKind', one.kind), one.visitor]),
      print.word('visitOutcome', one.outcome),
      print.local(one.notes),
    ]),
    [3, 4, 3.4, 4.6],
  );
  const incidents = print.rows(
    [print.field('date'), print.field('kind'), print.field('description'), print.field('response')],
    entry.incidents.map((one) => [
      print.date(one.date),
      joined([print.word('incidentKind', one.kind), print.local(one.by)]),
      print.local(one.description),
      print.local(one.response),
    ]),
    [3, 3.4, 5, 4],
  );
  return [
    ...titled('moves', moves, print),
    ...titled('visits', visits, print),
    ...titled('incidents', incidents, print),
  ];
}
