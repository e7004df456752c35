import { z } from 'zod';
import { Sensitivity } from './record.schema';

interface Guards {
  person: 'health' | 'family' | 'address';
  detention: 'health';
}
export type GuardedTable = keyof Guards;
export type GuardedField<Table extends GuardedTable = GuardedTable> = Guards[Table];

/**
 * Fields that are more sensitive than the record in which they stand, by its table, each with the level that it has until
 * a caseworker chooses another: health is need-to-know, family and private address confidential.
 */
const usualLevels: { readonly [Table in GuardedTable]: Readonly<Record<Guards[Table], Sensitivity>> } = {
  person: { health: 4, family: 3, address: 3 },
  detention: { health: 4 },
};

export const personGuards = [
  'health',
  'family',
  'address',
] as const satisfies readonly GuardedField<'person'>[];

/** The levels that a caseworker has chosen, by field; what is absent has its usual level. */
export const FieldLevels = z.partialRecord(z.enum(personGuards), Sensitivity);
export type FieldLevels = z.infer<typeof FieldLevels>;

/** From here on something is shown behind a click, and never found by a search. */
export const needToKnow = 4;
/** The highest level that may leave in a letter without a word: its readers are strangers. */
export const highestInLetters = 2;

/** Which guard stands before a stored field, where they are not called the same. */
const guardOf: Readonly<Record<GuardedTable, Readonly<Record<string, GuardedField>>>> = {
  person: { health: 'health', family: 'family', contactPoints: 'address' },
  detention: { health: 'health', medicalAttention: 'health' },
};

/** How sensitive a guarded field of a record is. */
export function fieldLevel<Table extends GuardedTable>(
  table: Table,
  chosen: FieldLevels | undefined,
  field: GuardedField<Table>,
): Sensitivity {
  const usual: Readonly<Partial<Record<GuardedField, Sensitivity>>> = usualLevels[table];
  return chosen?.[field] ?? usual[field] ?? needToKnow;
}

/** As `fieldLevel`, of any stored field of any table; undefined: it has no level of its own. */
export function levelOfStored(
  table: string,
  chosen: FieldLevels | undefined,
  stored: string,
): Sensitivity | undefined {
  if (!isGuarded(table)) return undefined;
  const field = guardOf[table][stored];
  return field === undefined ? undefined : fieldLevel(table, chosen, field as never);
}

function isGuarded(table: string): table is GuardedTable {
  return Object.hasOwn(usualLevels, table);
}
