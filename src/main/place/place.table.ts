import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Place } from '@shared/place/place.schema';
import { json, optionalJson, recordColumns } from '../store/columns';

export const placeTable = sqliteTable(
  'place',
  {
    ...recordColumns,
    kind: text().notNull().$type<Place['kind']>(),
    parentId: text(),
    names: json<Place['names']>(),
    inNames: json<Place['inNames']>(),
    country: text(),
    area: optionalJson<Place['area']>(),
    coordinates: optionalJson<Place['coordinates']>(),
    notes: text().notNull(),
    starterKey: text(),
  },
  (table) => [
    index('place_parent').on(table.parentId, table.deletedAt),
    uniqueIndex('place_starter').on(table.starterKey),
    index('place_bin').on(table.deletedAt),
  ],
);
