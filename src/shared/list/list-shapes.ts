import { draftStages } from '../letter/letter-life.rules';
import type { LetterStage } from '../letter/letter-life.schema';
import { caseListShapes } from './case-list-shapes';
import type { ListKind, ListSort } from './list.schema';
import {
  careful,
  country,
  latest,
  name,
  named,
  newest,
  ofCases,
  sensitivity,
  since,
  updated,
  type ColumnShape,
  type ListShape,
} from './list-shape';

/** Out of the house, and nothing has come back. */
const waitingStages: readonly LetterStage[] = [
  'issued',
  'sent',
  'delivered',
  'bounced',
  'acknowledged',
  'follow_up_sent',
  'escalated',
];

const shapes: Readonly<Record<ListKind, ListShape>> = {
  cases: {
    columns: [
      { key: 'number', order: 'number', width: 104 },
      { key: 'title', order: 'name' },
      { key: 'status', order: 'stage', width: 190 },
      { key: 'country', order: 'country', width: 100 },
      {
        key: 'daysHeld',
        order: 'heldSince',
        width: 108,
        align: 'right',
        greatestFirst: true,
        countedDown: true,
      },
      { key: 'lead', order: 'owner', width: 104 },
      { key: 'activity', order: 'at', width: 118, greatestFirst: true },
      { key: 'type', width: 180 },
      sensitivity,
      { key: 'letters', width: 80, align: 'right' },
    ],
    standard: ['number', 'title', 'status', 'country', 'daysHeld', 'lead', 'activity'],
    filters: [
      'statuses',
      'detained',
      'countries',
      'places',
      'leads',
      'mine',
      'types',
      'quietDays',
      'custom',
      'sensitivities',
    ],
    custom: 'case_file',
    values: { statuses: 'caseStatus', types: 'caseType' },
    acts: ['status', 'lead', 'sensitivity', 'task', 'remove'],
    views: {
      all: { filters: {}, sort: { key: 'activity', descending: true } },
      detained: { filters: { detained: true }, sort: { key: 'daysHeld', descending: true } },
      quiet: {
        filters: { quietDays: 30, statuses: ['intake', 'verifying', 'active', 'monitoring'] },
        sort: { key: 'activity', descending: false },
      },
      mine: { filters: { mine: true }, sort: { key: 'activity', descending: true } },
    },
  },
  people: {
    columns: [
      name,
      { key: 'occupation' },
      { key: 'cases', width: 170 },
      { key: 'citizenship', width: 130 },
      { key: 'gender', width: 100 },
      { key: 'born', width: 130 },
      updated,
      sensitivity,
    ],
    standard: ['name', 'occupation', 'cases', 'citizenship', 'updated'],
    filters: ['detained', 'countries', 'types', 'quietDays', 'custom', 'sensitivities'],
    custom: 'person',
    values: { types: 'common:gender' },
    acts: careful,
    views: {
      all: { filters: {}, sort: named },
      detained: { filters: { detained: true }, sort: named },
      recent: { filters: {}, sort: newest },
    },
  },
  organisations: {
    columns: [
      name,
      { key: 'acronym', width: 110 },
      { key: 'kind', width: 150 },
      country,
      { key: 'mayBeNamed', width: 170 },
      updated,
      sensitivity,
    ],
    standard: ['name', 'kind', 'country', 'mayBeNamed', 'updated'],
    filters: ['types', 'countries', 'statuses', 'quietDays', 'custom', 'sensitivities'],
    custom: 'organisation',
    values: { types: 'organisationKind', statuses: 'consent' },
    acts: careful,
    views: {
      all: { filters: {}, sort: named },
      consent: { filters: { statuses: ['not_asked'] }, sort: named },
    },
  },
  letters: {
    columns: [
      { key: 'reference', order: 'number', width: 116 },
      { key: 'subject', order: 'name' },
      { key: 'addressee' },
      { key: 'case', width: 120 },
      { key: 'language', width: 88 },
      { key: 'status', order: 'stage', width: 140 },
      { key: 'date', order: 'day', width: 118, greatestFirst: true },
      { key: 'due', width: 118 },
      updated,
      sensitivity,
    ],
    standard: ['reference', 'subject', 'addressee', 'case', 'language', 'status', 'date'],
    filters: ['statuses', 'overdue', 'languages', 'countries', 'days', 'quietDays', 'sensitivities'],
    values: { statuses: 'letter:state', languages: 'common:language' },
    acts: ofCases,
    plainNames: true,
    spans: since,
    views: {
      all: { filters: {}, sort: newest },
      draft: { filters: { statuses: [...draftStages] }, sort: newest },
      waiting: { filters: { statuses: [...waitingStages] }, sort: latest },
      overdue: {
        filters: { overdue: true },
        sort: { key: 'date', descending: false },
        columns: ['reference', 'subject', 'addressee', 'due', 'case', 'status'],
      },
      answered: { filters: { statuses: ['replied'] }, sort: latest },
    },
  },
  authorities: {
    columns: [
      name,
      { key: 'kind', width: 160 },
      { ...country, width: 110 },
      { key: 'holder', width: 150 },
      { key: 'verified', order: 'day', width: 120 },
      { key: 'languages', width: 150 },
      updated,
      sensitivity,
    ],
    standard: ['name', 'kind', 'country', 'holder', 'verified'],
    filters: ['types', 'countries', 'verified', 'quietDays', 'sensitivities'],
    values: { types: 'authority:kind' },
    acts: careful,
    views: {
      all: { filters: {}, sort: named },
      unverified: { filters: { verified: false }, sort: { key: 'verified', descending: false } },
    },
  },
  ...caseListShapes,
};

/** What stands in a list can be flagged: a column, a filter and three acts more, the same in each. */
function withFlags(shape: ListShape): ListShape {
  return {
    ...shape,
    columns: [...shape.columns, { key: 'flag', width: 160 }],
    filters: [...shape.filters, 'flagged'],
    acts: [...shape.acts, 'flag', 'flagDay', 'unflag'],
  };
}

export const listShapes = Object.fromEntries(
  Object.entries(shapes).map(([kind, shape]) => [kind, withFlags(shape)]),
) as Readonly<Record<ListKind, ListShape>>;

/** The column by which a list is ordered; an order that it has no longer gives way to its first. */
export function orderOf(list: ListKind, sort: ListSort): { column: ColumnShape; descending: boolean } {
  const { columns } = listShapes[list];
  const asked = columns.find(({ key, order }) => key === sort.key && order !== undefined);
  if (asked !== undefined) return { column: asked, descending: sort.descending };
  const first = firstSort(list);
  return {
    column: columns.find(({ key }) => key === first.key) ?? updated,
    descending: first.descending,
  };
}

/** How a list begins. */
export function firstSort(list: ListKind): ListSort {
  return Object.values(listShapes[list].views)[0]?.sort ?? newest;
}
