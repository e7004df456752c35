import { getTableName } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { joinTexts, joinValues, suggestChoice } from '@shared/merge/merge.rules';
import type {
  MergeChoice,
  MergeField,
  MergeKind,
  MergeOrder,
  MergePreview,
} from '@shared/merge/merge.schema';
import { OrganisationFields } from '@shared/organisation/organisation.schema';
import { PersonFields, PersonName } from '@shared/person/person.schema';
import { caseOrganisationTable } from '../casefile/case-organisation.table';
import { casePersonTable } from '../casefile/case-person.table';
import type { Actor } from '../ipc/context';
import { organisationTable } from '../organisation/organisation.table';
import { personTable } from '../person/person.table';
import { liveRow, rowsOf } from '../store/prepared';
import type { RecordTable, Store, Writer } from '../store/store';
import { compareOwn, joinOwn } from './own-fields';
import { moveReference, referencesTo, rowsReferring } from './references';

type Values = Readonly<Record<string, unknown>>;
type Row = Values & { id: string; revision: number };

/** Without the organisation's own fields, of which each is compared by itself. */
const fieldsOf = (shape: object) => Object.keys(shape).filter((name) => name !== 'custom');
const kinds: Readonly<Record<MergeKind, { table: RecordTable; fields: readonly string[] }>> = {
  person: { table: personTable, fields: fieldsOf(PersonFields.shape) },
  organisation: { table: organisationTable, fields: fieldsOf(OrganisationFields.shape) },
};

/** Of these a case has one for each person or organisation. */
const linkTables: ReadonlySet<string> = new Set(
  [casePersonTable, caseOrganisationTable].map((one) => getTableName(one)),
);

/** Makes one record out of two that mean the same person or organisation. */
export class MergeService {
  constructor(private readonly store: Store) {}

  /** @throws NOT_FOUND, INVALID_INPUT {field: 'mergedId'} for a record with itself */
  preview(kind: MergeKind, keptId: string, mergedId: string): MergePreview {
    const { kept, merged } = this.#pair(kind, keptId, mergedId);
    const moved = referencesTo(kinds[kind].table).map((reference) => ({
      table: getTableName(reference.table),
      count: rowsReferring(this.store.read, reference, mergedId).filter((row) => row['deletedAt'] === null)
        .length,
    }));
    return {
      keptRevision: kept.revision,
      mergedRevision: merged.revision,
      fields: [
        ...kinds[kind].fields.flatMap((name) => compare(name, kept[name], merged[name])),
        ...compareOwn(this.store.read, kept['custom'], merged['custom']),
      ],
      moved: addUp(moved),
    };
  }

  /** @returns the change, by which it is undone. @throws NOT_FOUND, CONFLICT {field}, INVALID_INPUT */
  apply(actor: Actor, order: MergeOrder): string {
    const { kind, keptId, mergedId } = order;
    this.#pair(kind, keptId, mergedId);
    // What is sealed from who merges follows too: it would go on to speak of a record in the bin.
    return this.store.whole(() => this.#join(actor, order));
  }

  #join(actor: Actor, order: MergeOrder): string {
    const { kind, keptId, mergedId } = order;
    const { table, fields } = kinds[kind];
    return this.store.write(actor, `${kind}.merge`, (writer) => {
      const { kept, merged } = this.#pair(kind, keptId, mergedId);
      const patch = Object.fromEntries(
        fields.flatMap((name) => {
          const choice = order.choices[name] ?? 'kept';
          return choice === 'kept' ? [] : [[name, valueFor(name, choice, kept[name], merged[name])]];
        }),
      );
      const own = joinOwn(writer.orm, order.choices, kept['custom'], merged['custom']);
      writer.update(table, keptId, order.keptRevision, { ...patch, ...own } as never);
      for (const reference of referencesTo(table)) {
        for (const row of rowsReferring(writer.orm, reference, mergedId)) {
          const twin = linkTables.has(getTableName(reference.table))
            ? twinOf(writer, reference.table, row, reference.field, keptId)
            : undefined;
          if (twin === undefined) moveReference(writer, reference, row, mergedId, keptId);
          else joinLinks(writer, reference.table, twin, row);
        }
      }
      writer.remove(table, mergedId, order.mergedRevision);
      // Whoever is taken out of the vault later goes with every record that she was made of.
      writer.note(kind, keptId, { merged: mergedId });
      return writer.act.change;
    });
  }

  #pair(kind: MergeKind, keptId: string, mergedId: string): { kept: Row; merged: Row } {
    if (keptId === mergedId) throw new AppError('INVALID_INPUT', { field: 'mergedId' });
    const { table } = kinds[kind];
    const kept = liveRow(this.store.read, table, keptId);
    const merged = liveRow(this.store.read, table, mergedId);
    if (kept === undefined || merged === undefined) throw new AppError('NOT_FOUND', { what: kind });
    return { kept: kept as Row, merged: merged as Row };
  }
}

function compare(name: string, kept: unknown, merged: unknown): MergeField[] {
  if (JSON.stringify(kept) === JSON.stringify(merged)) return [];
  const joinable = joined(name, kept, merged) !== undefined;
  // What one of the two kept back is not shown because the other did not.
  const suggested = name === 'fieldLevels' ? 'both' : suggestChoice(kept, merged, joinable);
  return [{ name, kept, merged, joinable, suggested }];
}

function valueFor(name: string, choice: MergeChoice, kept: unknown, merged: unknown): unknown {
  if (choice === 'merged') return merged;
  const both = joined(name, kept, merged);
  if (both === undefined) throw new AppError('INVALID_INPUT', { field: name });
  return name === 'names' && Array.isArray(both) ? withOnePrimary(both) : both;
}

/** Read by the team alone, never printed as they stand: of these, both may stand below each other. */
const longTexts: ReadonlySet<string> = new Set(['notes', 'health', 'family']);

function joined(name: string, kept: unknown, merged: unknown): unknown {
  return longTexts.has(name) ? joinTexts(kept, merged) : joinValues(kept, merged);
}

/** One name for each language stands in letters: the first, which is that of the kept record. */
function withOnePrimary(names: readonly unknown[]): PersonName[] {
  const chosen = new Set<string>();
  return PersonName.array()
    .parse(names)
    .map((name) => {
      const primary = name.primary && !chosen.has(name.language);
      if (primary) chosen.add(name.language);
      return { ...name, primary };
    });
}

/** The link of the kept record to the same case, if there is one. */
function twinOf(
  writer: Writer,
  table: RecordTable,
  row: Row,
  field: string,
  keptId: string,
): Row | undefined {
  const links = rowsOf(writer.orm, table, 'caseFileId' as never, String(row['caseFileId'])) as Row[];
  return links.find((one) => one[field] === keptId);
}

/** Two links to one case become one; whom the case is about stays whom it is about. */
function joinLinks(writer: Writer, table: RecordTable, twin: Row, row: Row): void {
  const subject = row['role'] === 'subject' && twin['role'] !== 'subject' && row['deletedAt'] === null;
  if (subject) writer.update(table, twin.id, twin.revision, { role: 'subject' } as never);
  writer.remove(table, row.id, row.revision);
}

function addUp(counts: readonly { table: string; count: number }[]): { table: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { table, count } of counts) sums.set(table, (sums.get(table) ?? 0) + count);
  return [...sums].filter(([, count]) => count > 0).map(([table, count]) => ({ table, count }));
}
