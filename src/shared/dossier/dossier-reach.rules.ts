import type { CaseFileView } from '../casefile/casefile-view.schema';
import { detentionFacts } from '../detention/detention.rules';
import type { DetentionView } from '../detention/detention.schema';
import { sentenceOf } from '../detention/sentence.rules';
import type { AffiliationView } from '../person/affiliation.schema';
import type { Person } from '../person/person.schema';
import { fieldLevel } from '../record/field-level';
import { sourceLevel } from '../source/source.rules';
import { DossierSieve, type Reach } from './dossier-sieve';
import type { DossierSource, Omission } from './dossier-source';

/**
 * The same source without what the reader may not see: records above the chosen level, and everything that stands on
 * them. Health is left out unless it was asked for, and its level allows it.
 */
export function withinReach(
  source: DossierSource,
  reach: Reach,
): { source: DossierSource; omitted: Omission[] } {
  const sieve = new DossierSieve(reach, source.custom);
  // Only of those whom the sheet of the person shows is anything said of how to reach them.
  const shown = new Set(
    source.view.persons.filter(({ link }) => link.role === 'subject').map(({ person }) => person.id),
  );
  const view = viewWithin(source, sieve, { shown, upTo: reach.upTo });
  const letters = sieve.kept(
    'letter',
    source.letters.filter(({ state }) => state === 'issued'),
  );
  const campaigns = sieve.kept('campaign', source.campaigns);
  const tasks = sieve.kept(
    'task',
    (source.tasks ?? []).filter(({ state }) => state === 'open'),
  );
  const affiliations = new Map(
    [...source.affiliations].map(([person, list]) => [
      person,
      affiliationsWithin(list, sieve, shown.has(person)),
    ]),
  );
  const lists = { letters, campaigns, tasks, affiliations };
  const chronology = chronologyWithin(source, sieve.omitted);
  return { source: { ...source, upTo: reach.upTo, view, ...lists, chronology }, omitted: sieve.omitted };
}

function viewWithin(
  { view, asOf }: DossierSource,
  sieve: DossierSieve,
  { shown, upTo }: { shown: ReadonlySet<string>; upTo: number },
): CaseFileView {
  const detentions = view.detentions
    .filter(({ detention }) => sieve.keeps('detention', detention))
    .map((one) => partsWithin(one, asOf, sieve))
    .map((one) => ({ ...one, detention: sieve.withoutHealth(one.detention) }));
  // Above the level the case keeps its number and nothing of its own words.
  const caseFile = sieve.keeps('case_file', view.caseFile)
    ? sieve.ownFields('case_file', view.caseFile)
    : { ...view.caseFile, custom: {}, titles: {}, statusHistory: [], summary: {}, background: {} };
  const reachable = (person: Person) =>
    sieve.reachable('person', person, fieldLevel('person', person.fieldLevels, 'address'));
  const sources = view.sources.filter((one) =>
    sieve.keeps('source', { id: one.id, sensitivity: sourceLevel(one) }),
  );
  return {
    ...view,
    caseFile,
    persons: view.persons
      .filter(({ person, link }) => sieve.keeps('case_person', link) && sieve.keeps('person', person))
      .map((one) => ({ ...one, person: sieve.guarded(sieve.ownFields('person', one.person)) }))
      .map((one) => (shown.has(one.person.id) ? { ...one, person: reachable(one.person) } : one)),
    events: view.events
      .filter(({ event }) => sieve.keeps('event', event))
      .map((entry) => eventWithin(entry, sieve)),
    detentions: detentions.map((one) => ({ ...one, detention: sieve.ownFields('detention', one.detention) })),
    remedies: sieve.kept('remedy', view.remedies),
    demands: sieve.kept('demand', view.demands),
    documents: sieve.kept('document', view.documents),
    sources,
    information: sieve.kept(
      'information',
      view.information.filter(({ sourceId }) => sources.some(({ id }) => id === sourceId)),
    ),
    statements: view.statements.filter(
      ({ statement }) => statement.supersededById === null && sieve.keeps('statement', statement),
    ),
    // Whoever is above the level is withheld by name only: the act itself is told.
    referred: view.referred.filter(({ sensitivity }) => sensitivity <= upTo),
  };
}

type EventEntry = CaseFileView['events'][number];

function eventWithin(entry: EventEntry, sieve: DossierSieve): EventEntry {
  return {
    ...entry,
    event: sieve.ownFields('event', entry.event),
    acts: entry.acts
      .filter(({ act }) => sieve.keeps('act', act))
      .map(({ act, involvements }) => ({
        act: sieve.withoutMind(act),
        involvements: sieve.kept('involvement', involvements),
      })),
  };
}

/** `shown`: the sheet of the person says how to reach the organisations. */
function affiliationsWithin(
  list: readonly AffiliationView[],
  sieve: DossierSieve,
  shown: boolean,
): AffiliationView[] {
  return list
    .filter(
      ({ affiliation, organisation }) =>
        sieve.keeps('affiliation', affiliation) && sieve.keeps('organisation', organisation),
    )
    .map((one) => ({ ...one, organisation: sieve.ownFields('organisation', one.organisation) }))
    .map((one) => {
      if (!shown) return one;
      const { organisation } = one;
      return {
        ...one,
        organisation: sieve.reachable('organisation', organisation, organisation.sensitivity),
      };
    });
}

/** A detention without the parts above the level, and counted without them: a hidden transfer tells no place. */
function partsWithin(view: DetentionView, asOf: string, sieve: DossierSieve): DetentionView {
  const parts = {
    charges: sieve.kept('charge', view.charges),
    proceedings: sieve.kept('proceeding', view.proceedings),
    hearings: sieve.kept('hearing', view.hearings),
    judgments: sieve.kept('judgment', view.judgments),
    moves: sieve.kept('custody_move', view.moves),
    visits: sieve.kept('visit', view.visits),
    incidents: sieve.kept('custody_incident', view.incidents),
  };
  const { detention } = view;
  const facts = detentionFacts({ ...parts, detention, sentence: sentenceOf(parts.judgments) }, asOf);
  return { ...parts, detention, facts };
}

/** Nothing of a record that is held back, nor of a part of it. */
function chronologyWithin(
  { view, chronology }: DossierSource,
  omitted: readonly Omission[],
): DossierSource['chronology'] {
  const hidden = new Set(omitted.filter(({ reason }) => reason === 'sensitivity').map(({ id }) => id));
  for (const one of view.detentions) {
    if (hidden.has(one.detention.id)) for (const { id } of partsOf(one)) hidden.add(id);
  }
  return chronology
    .filter((entry) => !hidden.has(entry.record.id))
    .map((entry) => ({ ...entry, links: entry.links.filter(({ id }) => !hidden.has(id)) }));
}

function partsOf(view: DetentionView): { id: string }[] {
  const { charges, proceedings, hearings, judgments, moves, visits, incidents } = view;
  return [charges, proceedings, hearings, judgments, moves, visits, incidents].flat();
}
