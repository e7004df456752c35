/**
 * What stays of each record of a case from which the person is taken: the fields that statistics count, and those that join
 * records. Everything else is set to what a new record has. A table that is not named here does not pass its test.
 */
import type { PartialDate } from '@shared/dates/partial-date.schema';
import type { Perpetrator } from '@shared/event/involvement.schema';
import type { StatusEntry } from '@shared/casefile/casefile.schema';
import type { CodedValue } from '@shared/vocabulary/vocabulary.schema';

/** The region in which a place lies; null: none. */
export type RegionOf = (placeId: string) => string | null;
type Change = (value: never, region: RegionOf) => unknown;

/** Kept as it is, or as `Change` leaves it. */
export type Kept = Readonly<Record<string, true | Change>>;

const month: Change = (date: PartialDate | null) =>
  date === null
    ? null
    : { ...date, start: date.start.slice(0, 7), end: monthAfter(date), time: null, timeAbout: false };

/** A period within one month is that month. */
function monthAfter({ start, end }: PartialDate): string | null {
  if (end === null) return null;
  const last = end.slice(0, 7);
  return last > start.slice(0, 7) && !last.startsWith(start.slice(0, 7)) ? last : null;
}

const region: Change = (placeId: string | null, regionOf) => (placeId === null ? null : regionOf(placeId));
const code: Change = (value: CodedValue | null) => (value === null ? null : { ...value, note: '' });
const codes: Change = (values: readonly CodedValue[]) => values.map((value) => ({ ...value, note: '' }));
const count: Change = (group: { count: number | null; about: boolean } | null) =>
  group === null ? null : { ...group, names: {} };
const kindOnly: Change = (who: Perpetrator) => ({
  kind: 'type',
  type: who.kind === 'type' ? who.type : 'other',
  description: {},
});
const statuses: Change = (history: readonly StatusEntry[]) =>
  history.map((entry) => ({ ...entry, phrase: {}, source: '' }));

/** Records of which nothing is counted go altogether. */
export const gone: ReadonlySet<string> = new Set([
  'case_organisation',
  'event_link',
  'proceeding',
  'hearing',
  'visit',
  'custody_move',
  'consent',
  'risk_assessment',
  'contact_entry',
  'document',
  'document_version',
  'source',
  'information',
  'statement',
  'task',
  'dossier',
  'submission',
  'pseudonym',
  'review_round',
  'review_comment',
  'review_suggestion',
]);

export const kept: Readonly<Record<string, Kept>> = {
  case_seal: { caseFileId: true, userIds: true },
  case_file: {
    number: true,
    type: true,
    lead: true,
    country: true,
    openedOn: true,
    closedOn: true,
    outcome: true,
    statusHistory: statuses,
  },
  case_person: { caseFileId: true, personId: true, role: true, position: true },
  event: { caseFileId: true, kind: true, date: month, placeId: region, country: true, assertion: true },
  act: {
    eventId: true,
    victimId: true,
    group: count,
    type: true,
    term: code,
    methods: codes,
    statusAtEnd: code,
    attribution: code,
    violationStatus: code,
    assertion: true,
    position: true,
  },
  involvement: {
    actId: true,
    perpetrator: kindOnly,
    term: code,
    degree: code,
    status: code,
    position: true,
  },
  // Its days are counted: without them the days held would be others.
  detention: {
    caseFileId: true,
    personId: true,
    type: true,
    ground: code,
    arrestDate: true,
    heldSince: true,
    releaseDate: true,
    releaseKind: true,
    arrestPlaceId: region,
    facilityPlaceId: region,
    warrantShown: true,
    measures: true,
  },
  charge: { caseFileId: true, detentionId: true, status: true, contested: true },
  judgment: {
    caseFileId: true,
    detentionId: true,
    date: month,
    disposition: true,
    years: true,
    months: true,
    days: true,
  },
  custody_incident: { caseFileId: true, detentionId: true, kind: true, date: month },
  remedy: {
    caseFileId: true,
    kind: true,
    officeId: true,
    date: month,
    state: true,
    response: true,
    responseDate: month,
    impact: true,
  },
  demand: { caseFileId: true, kind: true, position: true },
  protection_measure: { caseFileId: true, kind: true, state: true, costHundredths: true, currency: true },
  // The register of what went out stays; what it said does not. The hash lets a paper be recognised by whoever has it.
  letter: {
    caseFileId: true,
    appealId: true,
    officeId: true,
    language: true,
    template: true,
    followsId: true,
    supersedesId: true,
    date: true,
    state: true,
    stage: true,
    replyKind: true,
    deadlineRuleId: true,
    answerBy: true,
    reference: true,
    issuedAt: true,
    sha256: true,
    signatoryIds: true,
    seenOn: true,
  },
  dispatch: {
    letterId: true,
    channel: true,
    sentAt: true,
    sentBy: true,
    delivery: true,
    deliveryAt: true,
  },
  incoming: {
    caseFileId: true,
    letterId: true,
    officeId: true,
    kind: true,
    replyKind: true,
    channel: true,
    receivedOn: true,
    passedToId: true,
  },
  campaign: {
    caseFileId: true,
    sourceLanguage: true,
    startsOn: true,
    endsOn: true,
    goal: true,
    state: true,
    closedOn: true,
    retentionUntil: true,
  },
};

/** What a person keeps who stands in the statistics and nowhere else. */
export const keptOfPerson = ['gender', 'citizenships', 'deceased'] as const;
