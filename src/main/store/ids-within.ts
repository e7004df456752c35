/**
 * Fields that name people and organisations within a value, which no foreign key tells of. The one list: whoever moves
 * records, or hides them, would else forget a field that the other one knows.
 */
export interface IdsWithin {
  /** As the tables are called in the database, the field as in the program. */
  readonly table: string;
  readonly field: string;
  /** By what is named: under which key of the value; `list`: the value is a list of ids. */
  readonly names: Readonly<Partial<Record<'person' | 'organisation', { readonly key: string } | 'list'>>>;
}

const either = { person: { key: 'personId' }, organisation: { key: 'organisationId' } } as const;

export const idsWithin: readonly IdsWithin[] = [
  { table: 'involvement', field: 'perpetrator', names: either },
  { table: 'source', field: 'who', names: either },
  { table: 'letter', field: 'otherPersonIds', names: { person: 'list' } },
];
