/**
 * A case as data, after the HURIDOCS Events Standard Formats: event, act, involvement, information, intervention, person,
 * with arrest as the details of an act. Guarantees: nothing above the level goes out, not even as a reference; protected
 * sources never do; every coded value carries its code, so that no language is needed to read it.
 */
import type { CaseFileView } from '../casefile/casefile-view.schema';
import type { Omission } from '../dossier/dossier-source';
import type { LetterLine } from '../letter/letter.schema';
import { fieldLevel } from '../record/field-level';
import type { CivilDate, Sensitivity } from '../record/record.schema';
import { sourceLevel } from '../source/source.rules';
import type { VocabularyKey } from '../vocabulary/vocabulary-key.schema';
import type { Vocabulary } from '../vocabulary/vocabulary.rules';
import {
  actData,
  arrestData,
  caseData,
  eventData,
  informationData,
  involvementData,
  letterData,
  organisationData,
  personData,
  referredData,
  remedyData,
  sourceData,
  type Known,
} from './huridocs-records.rules';
import { CodedData, type Data, type DataObject } from './huridocs-values.rules';

export interface HuridocsSource {
  readonly view: CaseFileView;
  readonly letters: readonly LetterLine[];
  readonly vocabulary: (key: VocabularyKey) => Vocabulary;
  readonly day: CivilDate;
}

export interface HuridocsCase {
  /** Undefined: the case itself is above the level. */
  readonly data: DataObject | undefined;
  readonly omitted: readonly Omission[];
}

/** Of the data format: raised with any change that a reader would notice. See docs/formats. */
export const dataVersion = 1;

export function huridocsCase(source: HuridocsSource, upTo: Sensitivity, outside: boolean): HuridocsCase {
  const { view, day } = source;
  const sieve = new Sieve(upTo);
  if (!sieve.open('case_file', view.caseFile)) return { data: undefined, omitted: sieve.omitted };
  const coded = new CodedData(source.vocabulary);
  const organisations = view.organisations.filter(({ organisation }) =>
    sieve.open('organisation', organisation),
  );
  const sources = view.sources.filter((one) =>
    sieve.open('source', {
      id: one.id,
      sensitivity: outside && one.protection !== 'none' ? never : sourceLevel(one),
    }),
  );
  const shownSources = new Set(sources.map(({ id }) => id));
  const hidden = new Set(
    view.sources.filter(({ id }) => !shownSources.has(id)).flatMap(({ who }) => idsOf(who)),
  );
  // Whoever must not be known as a source is not on the list either, but for those whom the case is about.
  const persons = view.persons.filter(({ person, link }) => {
    const level = hidden.has(person.id) && link.role !== 'subject' ? never : person.sensitivity;
    return sieve.open('person', { id: person.id, sensitivity: level });
  });
  const referred = referredOf(view, sieve, new Set(sources.flatMap(({ who }) => idsOf(who))));
  const ids = new Set([
    ...persons.map(({ person }) => person.id),
    ...organisations.map(({ organisation }) => organisation.id),
    ...referred.map(({ id }) => id),
  ]);
  const known: Known = (id) => (id !== null && ids.has(id) ? id : null);
  const of = (kind: 'person' | 'organisation') =>
    referred.filter((one) => one.kind === kind).map(referredData);
  const data: DataObject = {
    format: 'amparo-huridocs',
    version: dataVersion,
    made: day,
    upTo,
    case: caseData(view.caseFile, coded),
    persons: [...persons.map((one) => personData(one, coded)), ...of('person')],
    organisations: [...organisations.map((one) => organisationData(one, coded)), ...of('organisation')],
    ...factsOf(view, { sieve, coded, known }),
    sources: sources.map((one) => sourceData(one, coded, known)),
    ...informedOf(source, { sieve, coded, known, sources: shownSources }),
  };
  return { data, omitted: sieve.omitted };
}

/** Above every level. */
const never = 5;

interface Parts {
  readonly sieve: Sieve;
  readonly coded: CodedData;
  readonly known: Known;
}

function factsOf(view: CaseFileView, { sieve, coded, known }: Parts): DataObject {
  const events = view.events.filter(({ event }) => sieve.open('event', event));
  const acts = events.flatMap((entry) => entry.acts).filter(({ act }) => sieve.open('act', act));
  const involvements = acts
    .flatMap((entry) => entry.involvements)
    .filter((one) => sieve.open('involvement', one));
  const detentions = view.detentions.filter(({ detention }) => sieve.open('detention', detention));
  const shown = new Set(events.map(({ event }) => event.id));
  const open = (record: { sensitivity: number }) => record.sensitivity <= sieve.upTo;
  return {
    events: events.map(({ event }) => eventData(event, coded)),
    links: events
      .flatMap(({ links }) => links)
      .filter(({ otherId }) => shown.has(otherId))
      .map(({ id, eventId, otherId, type, note }): Data => ({
        id,
        event: eventId,
        other: otherId,
        type,
        note,
      })),
    acts: acts.map(({ act }) => actData(act, coded, known)),
    involvements: involvements.map((one) => involvementData(one, coded, known)),
    arrests: detentions.map((one) => {
      const medical = fieldLevel('detention', one.detention.fieldLevels, 'health') <= sieve.upTo;
      return arrestData(one, { coded, known, medical, open });
    }),
  };
}

function informedOf(
  { view, letters }: Pick<HuridocsSource, 'view' | 'letters'>,
  { sieve, coded, known, sources }: Parts & { sources: ReadonlySet<string> },
): DataObject {
  const shown = new Set(
    [
      ...view.events.flatMap(({ event, acts }) => [event, ...acts.map(({ act }) => act)]),
      ...view.detentions.map(({ detention }) => detention),
    ]
      .filter(({ sensitivity }) => sensitivity <= sieve.upTo)
      .map(({ id }) => id),
  );
  const informations = view.information.filter(
    ({ sourceId, subjectId, sensitivity }) =>
      sources.has(sourceId) && shown.has(subjectId) && sensitivity <= sieve.upTo,
  );
  const remedies = view.remedies.filter((remedy) => sieve.open('remedy', remedy));
  const sent = letters.filter((letter) => letter.state === 'issued' && sieve.open('letter', letter));
  return {
    informations: informations.map((one) => informationData(one, coded)),
    interventions: [
      ...remedies.map((one) =>
        remedyData(one, known, one.actId !== null && shown.has(one.actId) ? one.actId : null),
      ),
      ...sent.map(letterData),
    ],
  };
}

/** Victims, perpetrators and open sources who are on no list of the case. */
function referredOf(view: CaseFileView, sieve: Sieve, asSources: ReadonlySet<string>) {
  const acts = view.events.flatMap((entry) => entry.acts);
  const listed = new Set([
    ...view.persons.map(({ person }) => person.id),
    ...view.organisations.map(({ organisation }) => organisation.id),
  ]);
  const named = new Set([
    ...acts.flatMap(({ act }) => act.victimId ?? []),
    ...acts.flatMap(({ involvements }) => involvements.flatMap(({ perpetrator }) => idsOf(perpetrator))),
  ]);
  return view.referred
    .filter(({ id }) => !listed.has(id) && (named.has(id) || asSources.has(id)))
    .filter((one) => sieve.open(one.kind, one));
}

/** The person or the organisation that is meant, if it is one. */
function idsOf(who: {
  readonly kind: string;
  readonly personId?: string;
  readonly organisationId?: string;
}): string[] {
  return [who.personId, who.organisationId].filter((id) => id !== undefined);
}

/** Lets through what is within the level, and remembers what is not. */
class Sieve {
  readonly omitted: Omission[] = [];

  constructor(readonly upTo: Sensitivity) {}

  open(table: string, { id, sensitivity }: { readonly id: string; readonly sensitivity: number }): boolean {
    const within = sensitivity <= this.upTo;
    if (!within) this.omitted.push({ table, id, reason: 'sensitivity' });
    return within;
  }
}
