import type { Campaign } from '../campaign/campaign.schema';
import type { CaseFileView } from '../casefile/casefile-view.schema';
import type { ChronologyEntry } from '../chronology/chronology.schema';
import type { CustomField, CustomValues } from '../custom/custom-field.schema';
import { customWithin } from '../custom/custom-value.rules';
import type { Act } from '../event/event.schema';
import { detentionFacts } from '../detention/detention.rules';
import type { Detention, DetentionView } from '../detention/detention.schema';
import { sentenceOf } from '../detention/sentence.rules';
import type { LocalizedText } from '../language/language.schema';
import type { LetterLine } from '../letter/letter.schema';
import type { AffiliationView } from '../person/affiliation.schema';
import type { ContactPoint, Person } from '../person/person.schema';
import { fieldLevel } from '../record/field-level';
import type { OrganisationSettings } from '../settings/settings.schema';
import { sourceLevel } from '../source/source.rules';
import type { Task } from '../task/task.schema';
import type { ImageKey } from '../typeset/block.schema';
import type { VocabularyKey } from '../vocabulary/vocabulary-key.schema';
import type { Vocabulary } from '../vocabulary/vocabulary.rules';
import { contactsWithin } from './contact-lines.rules';
import type { AgeBand } from '../pseudonym/age-band.rules';
import type { DossierChoice } from './dossier.schema';

/** A case as a dossier prints it; days and ends of sentences counted as of `asOf`. */
export interface DossierSource {
  readonly asOf: string;
  readonly view: CaseFileView;
  /** By the person's id. */
  readonly affiliations: ReadonlyMap<string, readonly AffiliationView[]>;
  readonly chronology: readonly ChronologyEntry[];
  readonly letters: readonly LetterLine[];
  /** Those of the case, the latest first. Nobody who signed is named: a dossier tells how many they were. */
  readonly campaigns: readonly DossierCampaign[];
  readonly organisation: OrganisationSettings;
  /** The lists whose terms the case is coded with. */
  readonly vocabulary: (key: VocabularyKey) => Vocabulary;
  /** The latest file of each document that has one, by the document's id. */
  readonly files: ReadonlyMap<string, DossierFile>;
  /** The highest number that an exhibit of the case was given, also one that lies in the bin. */
  readonly lastExhibit: number;
  /** The fields that the organisation made for itself. */
  readonly custom: readonly CustomField[];
  /** Those of the case, the open ones first. */
  readonly tasks?: readonly Task[];
  /** The highest level that may stand in the paper; absent: up to the highest. */
  readonly upTo?: number;
  /** By the person's id: what a paper without names says in the place of a day of birth. */
  readonly ages?: ReadonlyMap<string, AgeBand>;
}

export interface DossierCampaign extends Pick<
  Campaign,
  'id' | 'sensitivity' | 'titles' | 'startsOn' | 'endsOn' | 'closedOn' | 'outcome'
> {
  readonly signatures: number;
}

export interface DossierFile {
  readonly sha256: string;
  readonly isPhoto: boolean;
  /** Among the pictures of the request; null: the file is no photo, or has no copy of a size to print. */
  readonly image: ImageKey | null;
}

/** What is left out, for the person who prints: which record, and why. */
export interface Omission {
  readonly table: string;
  readonly id: string;
  readonly reason: 'sensitivity' | 'health' | 'field' | 'unsafe';
}

/**
 * The same source without what the reader may not see: records above the chosen level, and everything that stands on
 * them. Health is left out unless it was asked for, and its level allows it.
 */
export function withinReach(
  source: DossierSource,
  { upTo, includeHealth, audience = 'inside' }: Pick<DossierChoice, 'upTo' | 'includeHealth' | 'audience'>,
): { source: DossierSource; omitted: Omission[] } {
  const omitted: Omission[] = [];
  const keep = (table: string, record: { id: string; sensitivity: number }): boolean => {
    if (record.sensitivity <= upTo) return true;
    omitted.push({ table, id: record.id, reason: 'sensitivity' });
    return false;
  };
  const withoutMind = (act: Act): Act => {
    if (includeHealth || Object.keys(act.psychologicalConsequences).length === 0) return act;
    omitted.push({ table: 'act', id: act.id, reason: 'health' });
    return { ...act, psychologicalConsequences: {} };
  };
  const mayHealth = (table: 'person' | 'detention', { id, fieldLevels }: Person | Detention): boolean => {
    const above = fieldLevel(table, fieldLevels, 'health') > upTo;
    if (includeHealth && !above) return true;
    omitted.push({ table, id, reason: includeHealth ? 'field' : 'health' });
    return false;
  };
  const withoutHealth = (detention: Detention): Detention => {
    const nothing = !isWritten(detention.health) && detention.medicalAttention.length === 0;
    if (nothing || mayHealth('detention', detention)) return detention;
    return { ...detention, health: {}, medicalAttention: [] };
  };
  const guarded = (person: Person): Person => {
    const hidesHealth = isWritten(person.health) && !mayHealth('person', person);
    const hidesFamily = isWritten(person.family) && fieldLevel('person', person.fieldLevels, 'family') > upTo;
    if (hidesFamily) omitted.push({ table: 'person', id: person.id, reason: 'field' });
    return {
      ...person,
      health: hidesHealth ? {} : person.health,
      family: hidesFamily ? {} : person.family,
    };
  };
  const ownFields = <R extends { id: string; custom?: CustomValues | undefined }>(
    table: string,
    record: R,
  ): R => {
    const { kept: custom, hidden } = customWithin(source.custom, record.custom, upTo);
    if (hidden.length > 0) omitted.push({ table, id: record.id, reason: 'field' });
    return { ...record, custom };
  };
  const { view } = source;
  // Only of those whom the sheet of the person shows is anything left out.
  const shown = new Set(
    view.persons.filter(({ link }) => link.role === 'subject').map(({ person }) => person.id),
  );
  const reachable = <R extends { id: string; contactPoints: ContactPoint[] }>(
    table: string,
    record: R,
    level: number,
  ): R => {
    const { kept, omitted: left } = contactsWithin(record.contactPoints, {
      allowed: level <= upTo,
      audience,
    });
    for (const reason of left) omitted.push({ table, id: record.id, reason });
    return { ...record, contactPoints: kept };
  };
  const detentions = view.detentions
    .flatMap((one) => (keep('detention', one.detention) ? [partsWithin(one, source.asOf, keep)] : []))
    .map((one) => ({ ...one, detention: withoutHealth(one.detention) }));
  // Above the level the case keeps its number and nothing of its own words.
  const caseFile = keep('case_file', view.caseFile)
    ? ownFields('case_file', view.caseFile)
    : { ...view.caseFile, custom: {}, titles: {}, statusHistory: [], summary: {}, background: {} };
  const reachablePerson = (person: Person) =>
    reachable('person', person, fieldLevel('person', person.fieldLevels, 'address'));
  const sources = view.sources.filter((one) => keep('source', { id: one.id, sensitivity: sourceLevel(one) }));
  const kept = {
    ...view,
    caseFile,
    persons: view.persons
      .filter(({ person, link }) => keep('case_person', link) && keep('person', person))
      .map((one) => ({ ...one, person: guarded(ownFields('person', one.person)) }))
      .map((one) => (shown.has(one.person.id) ? { ...one, person: reachablePerson(one.person) } : one)),
    events: view.events
      .filter(({ event }) => keep('event', event))
      .map((entry) => ({
        ...entry,
        event: ownFields('event', entry.event),
        acts: entry.acts
          .filter(({ act }) => keep('act', act))
          .map(({ act, involvements }) => ({
            act: withoutMind(act),
            involvements: involvements.filter((one) => keep('involvement', one)),
          })),
      })),
    detentions: detentions.map((one) => ({ ...one, detention: ownFields('detention', one.detention) })),
    remedies: view.remedies.filter((remedy) => keep('remedy', remedy)),
    demands: view.demands.filter((demand) => keep('demand', demand)),
    documents: view.documents.filter((document) => keep('document', document)),
    sources,
    information: view.information.filter(
      (one) => sources.some(({ id }) => id === one.sourceId) && keep('information', one),
    ),
    statements: view.statements.filter(
      ({ statement }) => statement.supersededById === null && keep('statement', statement),
    ),
    // Whoever is above the level is withheld by name only: the act itself is told.
    referred: view.referred.filter(({ sensitivity }) => sensitivity <= upTo),
  };
  const letters = source.letters.filter((letter) => letter.state === 'issued' && keep('letter', letter));
  const campaigns = source.campaigns.filter((campaign) => keep('campaign', campaign));
  const tasks = (source.tasks ?? []).filter((task) => task.state === 'open' && keep('task', task));
  const affiliations = new Map(
    [...source.affiliations].map(([person, list]) => [
      person,
      list
        .filter(
          ({ affiliation, organisation }) =>
            keep('affiliation', affiliation) && keep('organisation', organisation),
        )
        .map((one) => ({ ...one, organisation: ownFields('organisation', one.organisation) }))
        .map((one) =>
          shown.has(person)
            ? {
                ...one,
                organisation: reachable('organisation', one.organisation, one.organisation.sensitivity),
              }
            : one,
        ),
    ]),
  );
  const hidden = new Set(omitted.filter(({ reason }) => reason === 'sensitivity').map(({ id }) => id));
  for (const one of view.detentions) {
    if (hidden.has(one.detention.id)) for (const { id } of partsOf(one)) hidden.add(id);
  }
  const chronology = source.chronology
    .filter((entry) => !hidden.has(entry.record.id))
    .map((entry) => ({ ...entry, links: entry.links.filter(({ id }) => !hidden.has(id)) }));
  const lists = { letters, campaigns, tasks, affiliations, chronology };
  return { source: { ...source, upTo, view: kept, ...lists }, omitted };
}

function isWritten(text: LocalizedText): boolean {
  return Object.values(text).some((one) => one.trim() !== '');
}

type Keep = (table: string, record: { id: string; sensitivity: number }) => boolean;

/** A detention without the parts above the level, and counted without them: a hidden transfer tells no place. */
function partsWithin(view: DetentionView, asOf: string, keep: Keep): DetentionView {
  const parts = {
    charges: view.charges.filter((one) => keep('charge', one)),
    proceedings: view.proceedings.filter((one) => keep('proceeding', one)),
    hearings: view.hearings.filter((one) => keep('hearing', one)),
    judgments: view.judgments.filter((one) => keep('judgment', one)),
    moves: view.moves.filter((one) => keep('custody_move', one)),
    visits: view.visits.filter((one) => keep('visit', one)),
    incidents: view.incidents.filter((one) => keep('custody_incident', one)),
  };
  const { detention } = view;
  const facts = detentionFacts({ ...parts, detention, sentence: sentenceOf(parts.judgments) }, asOf);
  return { ...parts, detention, facts };
}

function partsOf(view: DetentionView): { id: string }[] {
  const { charges, proceedings, hearings, judgments, moves, visits, incidents } = view;
  return [charges, proceedings, hearings, judgments, moves, visits, incidents].flat();
}
