import { sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { LocalizedText } from '@shared/language/language.schema';
import { placeTree, regionOf } from '@shared/place/place-tree.rules';
import type { Place } from '@shared/place/place.schema';

type PlaceId = AnySQLiteColumn | SQL;

/** The tree of places as conditions of a query: folded in the database, so that each person is counted once a region. */
export interface PlaceReach {
  /** The region of a place; empty: no place, or none in a region. */
  keyOf: (place: PlaceId) => SQL<string>;
  /** undefined: everything is counted. */
  holds: (place: PlaceId) => SQL | undefined;
  labelOf: (region: string) => LocalizedText | null;
}

/** @param within the place that is looked at with everything below it; null: all */
export function placeReach(places: readonly Place[], within: string | null): PlaceReach {
  const tree = placeTree(places);
  const regions = Object.fromEntries(places.map(({ id }) => [id, regionOf(tree, id)?.id ?? '']));
  const held = within === null ? undefined : JSON.stringify([...tree.within(within)]);
  return {
    keyOf: (place) =>
      sql<string>`coalesce(json_extract(${JSON.stringify(regions)}, '$."' || ${place} || '"'), '')`,
    holds: (place) =>
      held === undefined ? undefined : sql`${place} in (select value from json_each(${held}))`,
    labelOf: (region) => tree.find(region)?.names ?? null,
  };
}
