import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Person } from '@shared/person/person.schema';
import { customColumn, defaultJson, json, optionalJson, recordColumns } from '../store/columns';

export const personTable = sqliteTable(
  'person',
  {
    ...recordColumns,
    custom: customColumn(),
    codeName: text().notNull(),
    names: json<Person['names']>(),
    gender: text({ enum: ['masculine', 'feminine'] }),
    birthDate: optionalJson<Person['birthDate']>(),
    birthPlace: json<Person['birthPlace']>(),
    citizenships: json<Person['citizenships']>(),
    occupation: json<Person['occupation']>(),
    profile: json<Person['profile']>(),
    health: defaultJson<Person['health']>({}),
    family: defaultJson<Person['family']>({}),
    contactPoints: json<Person['contactPoints']>(),
    fieldLevels: defaultJson<Person['fieldLevels']>({}),
    deceased: integer({ mode: 'boolean' }).notNull(),
    notes: text().notNull(),
    /** What the list is sorted by: family and given name of the first form; the code name where there is none. */
    sortName: text().generatedAlwaysAs(
      sql`coalesce(nullif(trim(coalesce(json_extract(names, '$[0].family'), '') || ' ' || coalesce(json_extract(names, '$[0].given'), '')), ''), code_name)`,
    ),
  },
  (table) => [
    index('person_recent').on(table.deletedAt, table.updatedAt),
    index('person_name').on(table.deletedAt, table.sortName),
  ],
);
