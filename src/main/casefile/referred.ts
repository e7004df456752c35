import type { CaseFileView, ReferredRecord } from '@shared/casefile/casefile-view.schema';
import type { Organisation } from '@shared/organisation/organisation.schema';
import type { Person } from '@shared/person/person.schema';

interface Finders {
  readonly person: { find: (id: string) => Person | undefined };
  readonly organisation: { find: (id: string) => Organisation | undefined };
}

/** Whom the facts of a case name, each once: pages and papers need their names and nothing else of them. */
export function referredIn(
  { events, sources }: Pick<CaseFileView, 'events' | 'sources'>,
  finders: Finders,
): ReferredRecord[] {
  const acts = events.flatMap((entry) => entry.acts);
  const whos = [
    ...acts.flatMap(({ involvements }) => involvements.map(({ perpetrator }) => perpetrator)),
    ...sources.map(({ who }) => who),
  ];
  const persons = [
    ...acts.map(({ act }) => act.victimId),
    ...whos.map((who) => (who.kind === 'person' ? who.personId : null)),
  ];
  const organisations = whos.map((who) => (who.kind === 'organisation' ? who.organisationId : null));
  return [
    ...each(persons, (id) => finders.person.find(id)).map(({ id, sensitivity, names, codeName }) => ({
      kind: 'person' as const,
      id,
      sensitivity,
      names,
      codeName,
      title: {},
    })),
    ...each(organisations, (id) => finders.organisation.find(id)).map(
      ({ id, sensitivity, names: title }) => ({
        kind: 'organisation' as const,
        id,
        sensitivity,
        names: [],
        codeName: '',
        title,
      }),
    ),
  ];
}

function each<T>(ids: readonly (string | null)[], find: (id: string) => T | undefined): T[] {
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : (find(id) ?? [])));
}
