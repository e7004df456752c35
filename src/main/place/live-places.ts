import { isNotNull, isNull, sql } from 'drizzle-orm';
import type { Place } from '@shared/place/place.schema';
import type { ReadStore } from '../store/store';
import { namedAmong } from './place-uses';
import { placeTable } from './place.table';

/**
 * All places but those in the bin. What lies there and is still named is there for those who see the record: somebody from
 * whom a case is sealed cannot know that it needs the place.
 */
export function livePlaces(read: ReadStore): Place[] {
  const live = read.select().from(placeTable).where(isNull(placeTable.deletedAt)).all();
  const binned = read.select().from(placeTable).where(isNotNull(placeTable.deletedAt)).all();
  return binned.length === 0 ? live : [...live, ...stillNamed(read, binned)];
}

/** With the regions around them. */
function stillNamed(read: ReadStore, binned: readonly Place[]): Place[] {
  const byId = new Map(binned.map((place) => [place.id, place]));
  const rows = read
    .select({ id: placeTable.id })
    .from(placeTable)
    .where(sql`${placeTable.id} in (${namedAmong([...byId.keys()])})`)
    .all();
  const found = new Set<Place>();
  for (const { id } of rows) {
    let place = byId.get(id);
    while (place !== undefined && !found.has(place)) {
      found.add(place);
      place = byId.get(place.parentId ?? '');
    }
  }
  return [...found];
}
