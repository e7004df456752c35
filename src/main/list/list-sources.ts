import { getTableName } from 'drizzle-orm';
import type { DerivedKind, ListSource } from './list-source';
import { detentionSource, documentSource, remedySource, taskSource } from './sources/case-part-sources';
import { actSource, eventSource } from './sources/event-sources';
import { letterSource } from './sources/letter-source';
import { authoritiesSource, organisationsSource, peopleSource } from './sources/standing-sources';

/** Where the lines of each list come from. Cases have an index of their own: see case-line.ts. */
export const listSources: Readonly<Record<DerivedKind, ListSource>> = {
  people: peopleSource,
  organisations: organisationsSource,
  letters: letterSource,
  authorities: authoritiesSource,
  events: eventSource,
  acts: actSource,
  detentions: detentionSource,
  documents: documentSource,
  remedies: remedySource,
  tasks: taskSource,
};

const byTable: ReadonlyMap<string, ListSource> = new Map(
  Object.values(listSources).map((source) => [getTableName(source.table), source]),
);

export function findSource(tableName: string): ListSource | undefined {
  return byTable.get(tableName);
}
