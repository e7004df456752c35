import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Remedy } from '@shared/remedy/remedy.schema';
import { officeTable } from '../authority/office.table';
import { caseFileTable } from '../casefile/casefile.table';
import { actTable } from '../event/act.table';
import { personTable } from '../person/person.table';
import { json, optionalJson, recordColumns } from '../store/columns';

export const remedyTable = sqliteTable(
  'remedy',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text().references(() => personTable.id),
    actId: text().references(() => actTable.id),
    kind: text().notNull().$type<Remedy['kind']>(),
    body: json<Remedy['body']>(),
    officeId: text().references(() => officeTable.id),
    date: optionalJson<Remedy['date']>(),
    number: text().notNull(),
    qualification: json<Remedy['qualification']>(),
    article: text().notNull(),
    description: json<Remedy['description']>(),
    state: text().notNull().$type<Remedy['state']>(),
    outcome: json<Remedy['outcome']>(),
    response: text().$type<Remedy['response']>(),
    responseDate: optionalJson<Remedy['responseDate']>(),
    impact: text().$type<Remedy['impact']>(),
    deadline: optionalJson<Remedy['deadline']>(),
    nextStep: json<Remedy['nextStep']>(),
  },
  (table) => [
    index('remedy_case').on(table.caseFileId, table.deletedAt),
    index('remedy_office').on(table.officeId),
    index('remedy_person').on(table.personId),
    index('remedy_act').on(table.actId),
    index('remedy_bin').on(table.deletedAt),
  ],
);
