/** The seven kinds of records of a detention: how each is entered, and how it is read in one line. */
import { chargeStatuses, type Charge } from '@shared/detention/charge.schema';
import {
  incidentKinds,
  visitKinds,
  visitOutcomes,
  type CustodyIncident,
  type CustodyMove,
  type Visit,
} from '@shared/detention/custody.schema';
import { yesNoUnknown, type DetentionParts } from '@shared/detention/detention.schema';
import { dispositions, type Judgment } from '@shared/detention/judgment.schema';
import {
  hearingAccess,
  hearingStatuses,
  interpreterKinds,
  proceedingStages,
  proceedingTypes,
  type Hearing,
  type Proceeding,
} from '@shared/detention/proceeding.schema';
import { citedArticle } from '@shared/letter/detention-fields.rules';
import { formatTerm } from '@shared/dates/duration.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import type { Words } from '../ui/words';
import type { PartField, QuickField } from './part-field';

export type PartKey = keyof DetentionParts;
export interface PartRecord {
  readonly id: string;
  readonly revision: number;
  readonly sensitivity: number;
  readonly date: PartialDate | null;
}

export interface PartSpec<R extends PartRecord> {
  readonly key: PartKey;
  /** First part of its routes: "hearing" of hearing.create. */
  readonly route: string;
  /** Each row of fields stands side by side. */
  readonly rows: readonly (readonly PartField<R>[])[];
  /** What is asked in the line of quick entry; the first field has the focus. */
  readonly quick: readonly QuickField<R>[];
  readonly title: (record: R, words: Words) => string;
  readonly details: (record: R, words: Words) => readonly string[];
}

const choice = <Name extends string>(name: Name, list: string, values: readonly string[]) =>
  ({ kind: 'choice', name, list, values }) as const;
const date = { kind: 'date', name: 'date' } as const;

export const chargeSpec: PartSpec<Charge> = {
  key: 'charges',
  route: 'charge',
  rows: [
    [{ kind: 'text', name: 'article' }, { kind: 'text', name: 'part' }, date],
    [
      { kind: 'line', name: 'code' },
      { kind: 'line', name: 'text' },
    ],
    [choice('status', 'chargeStatus', chargeStatuses), { kind: 'line', name: 'contestedBy' }],
    [{ kind: 'check', name: 'contested' }],
    [{ kind: 'prose', name: 'articleText' }],
  ],
  quick: [{ kind: 'text', name: 'article' }, { kind: 'line', name: 'text' }, date],
  title: (charge, words) =>
    [citedArticle(charge, words.language), words.text(charge.text)].filter(Boolean).join(' · '),
  details: ({ code, status }, words) => [words.text(code), words.value('chargeStatus', status)],
};

export const proceedingSpec: PartSpec<Proceeding> = {
  key: 'proceedings',
  route: 'proceeding',
  rows: [
    [
      choice('type', 'custody:list.proceedingType', proceedingTypes),
      { ...choice('stage', 'custody:list.proceedingStage', proceedingStages), clearable: true },
    ],
    [{ kind: 'text', name: 'number' }, date],
    [{ kind: 'line', name: 'body' }],
    [
      { kind: 'coded', name: 'courtType', list: 'courts' },
      { kind: 'coded', name: 'courtLanguage', list: 'court_language' },
    ],
    [
      { kind: 'text', name: 'judge' },
      { kind: 'text', name: 'prosecutor' },
    ],
    [{ kind: 'prose', name: 'notes' }],
  ],
  quick: [
    choice('type', 'custody:list.proceedingType', proceedingTypes),
    { kind: 'text', name: 'number' },
    { kind: 'line', name: 'body' },
  ],
  title: ({ type, number }, words) =>
    [words.value('custody:list.proceedingType', type), number].filter(Boolean).join(' '),
  details: ({ body, stage, judge }, words) => [
    words.text(body),
    stage === null ? '' : words.value('custody:list.proceedingStage', stage),
    judge,
  ],
};

export const hearingSpec: PartSpec<Hearing> = {
  key: 'hearings',
  route: 'hearing',
  rows: [
    [date, choice('status', 'custody:list.hearingStatus', hearingStatuses)],
    [
      { kind: 'line', name: 'court' },
      { kind: 'line', name: 'agenda' },
    ],
    [{ kind: 'place', name: 'placeId', text: 'court' }],
    [{ kind: 'proceeding', name: 'proceedingId' }, choice('access', 'custody:list.access', hearingAccess)],
    [{ kind: 'text', name: 'observer' }, choice('interpreter', 'custody:list.interpreter', interpreterKinds)],
    [{ kind: 'prose', name: 'outcome' }],
  ],
  quick: [date, { kind: 'line', name: 'court' }, { kind: 'line', name: 'agenda' }],
  title: ({ court, agenda }, words) => [words.text(court), words.text(agenda)].filter(Boolean).join(' · '),
  details: ({ status, access, outcome }, words) => [
    words.value('custody:list.hearingStatus', status),
    access === 'unknown' ? '' : words.value('custody:list.access', access),
    words.text(outcome),
  ],
};

export const judgmentSpec: PartSpec<Judgment> = {
  key: 'judgments',
  route: 'judgment',
  rows: [
    [date, choice('disposition', 'custody:list.disposition', dispositions)],
    [
      { kind: 'line', name: 'court' },
      { kind: 'proceeding', name: 'proceedingId' },
    ],
    [
      { kind: 'number', name: 'years', max: 100 },
      { kind: 'number', name: 'months', max: 11 },
      { kind: 'number', name: 'days', max: 365 },
      { kind: 'number', name: 'creditDays', max: 40_000 },
    ],
    [{ kind: 'line', name: 'regime' }],
    [
      { kind: 'date', name: 'countsFrom' },
      { kind: 'date', name: 'inForce' },
    ],
    [
      { kind: 'line', name: 'fine' },
      { kind: 'line', name: 'bans' },
    ],
    [{ kind: 'prose', name: 'notes' }],
  ],
  quick: [
    date,
    choice('disposition', 'custody:list.disposition', dispositions),
    { kind: 'number', name: 'years', max: 100 },
    { kind: 'number', name: 'months', max: 11 },
    { kind: 'line', name: 'court' },
  ],
  title: (judgment, words) => {
    const empty = judgment.years + judgment.months + judgment.days === 0;
    const term = empty ? '' : formatTerm(judgment, words.language);
    return [words.value('custody:list.disposition', judgment.disposition), term].filter(Boolean).join(', ');
  },
  details: ({ court, regime }, words) => [words.text(court), words.text(regime)],
};

export const moveSpec: PartSpec<CustodyMove> = {
  key: 'moves',
  route: 'custodyMove',
  rows: [
    [date, choice('familyNotified', 'custody:list.yesNo', yesNoUnknown)],
    [
      { kind: 'line', name: 'facility' },
      { kind: 'distance', name: 'distanceKm' },
    ],
    [{ kind: 'place', name: 'placeId', text: 'facility' }],
    [{ kind: 'line', name: 'reason' }],
  ],
  quick: [
    date,
    { kind: 'line', name: 'facility' },
    choice('familyNotified', 'custody:list.yesNo', ['unknown', 'yes', 'no']),
  ],
  title: ({ facility }, words) => words.text(facility),
  details: ({ reason }, words) => [words.text(reason)],
};

export const visitSpec: PartSpec<Visit> = {
  key: 'visits',
  route: 'visit',
  rows: [
    [date, choice('kind', 'custody:list.visitKind', visitKinds)],
    [{ kind: 'text', name: 'visitor' }, choice('outcome', 'custody:list.visitOutcome', visitOutcomes)],
    [{ kind: 'prose', name: 'notes' }],
  ],
  quick: [
    date,
    choice('kind', 'custody:list.visitKind', visitKinds),
    choice('outcome', 'custody:list.visitOutcome', visitOutcomes),
    { kind: 'text', name: 'visitor' },
  ],
  title: ({ kind, visitor }, words) =>
    [words.value('custody:list.visitKind', kind), visitor].filter(Boolean).join(' · '),
  details: ({ outcome, notes }, words) => [
    words.value('custody:list.visitOutcome', outcome),
    words.text(notes),
  ],
};

export const incidentSpec: PartSpec<CustodyIncident> = {
  key: 'incidents',
  route: 'custodyIncident',
  rows: [
    [date, choice('kind', 'custody:list.incidentKind', incidentKinds)],
    [{ kind: 'prose', name: 'description' }],
    [{ kind: 'line', name: 'by' }],
    [{ kind: 'prose', name: 'response' }],
  ],
  quick: [date, choice('kind', 'custody:list.incidentKind', incidentKinds), { kind: 'line', name: 'by' }],
  title: ({ kind, by }, words) =>
    [words.value('custody:list.incidentKind', kind), words.text(by)].filter(Boolean).join(' · '),
  // What happened to the body is read in the opened card, not over a shoulder.
  details: ({ sensitivity, description }, words) => [sensitivity < 4 ? words.text(description) : ''],
};
