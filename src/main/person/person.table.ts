import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Person } from '@shared/person/person.schema';
import { json, optionalJson, recordColumns } from '../store/columns';

export const personTable = sqliteTable('person', {
  ...recordColumns,
  codeName: text().notNull(),
  names: json<Person['names']>(),
  gender: text({ enum: ['masculine', 'feminine'] }),
  birthDate: optionalJson<Person['birthDate']>(),
  birthPlace: json<Person['birthPlace']>(),
  citizenships: json<Person['citizenships']>(),
  occupation: json<Person['occupation']>(),
  profile: json<Person['profile']>(),
  contactPoints: json<Person['contactPoints']>(),
  deceased: integer({ mode: 'boolean' }).notNull(),
  notes: text().notNull(),
});
