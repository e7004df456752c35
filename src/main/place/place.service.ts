/**
 * Places as records. Must never: leave a place below itself, which would be out of reach, or take away one that a record
 * names. Coordinates make a place confidential.
 */
import { and, eq, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { AppError } from '@shared/ipc/error';
import { textIn } from '@shared/language/language.schema';
import { placeTree } from '@shared/place/place-tree.rules';
import type { Place } from '@shared/place/place.schema';
import { coded } from '@shared/vocabulary/coded-value.rules';
import type { Actor } from '../ipc/context';
import { RecordService, type GivenRow } from '../record/record.service';
import type { RowPatch, Store, Writer } from '../store/store';
import { livePlaces } from './live-places';
import { addresses, placeUses } from './place-uses';
import { placeTable } from './place.table';
import { starterPlaces } from './starter-places';

type Table = typeof placeTable;

const confidential = 3;

export class PlaceService extends RecordService<Table> {
  constructor(store: Store) {
    super(store, placeTable, () => ({
      kind: 'town',
      parentId: null,
      names: {},
      inNames: {},
      country: null,
      area: null,
      coordinates: null,
      notes: '',
      starterKey: null,
    }));
  }

  list(): Place[] {
    return livePlaces(this.store.read);
  }

  /** @throws INVALID_INPUT {field} */
  override insert(writer: Writer, values: GivenRow<Table>): Place {
    const row = this.complete(values);
    if (textIn(row.names, 'en') === '') throw new AppError('INVALID_INPUT', { field: 'names' });
    this.#refuseParent(undefined, row.parentId ?? null);
    return super.insert(writer, { ...row, ...withCoordinates(row) });
  }

  /** @throws INVALID_INPUT {field}, NOT_FOUND, CONFLICT {field} */
  override update(actor: Actor, id: string, revision: number, patch: RowPatch<Table>): Place {
    if (patch.names !== undefined && textIn(patch.names, 'en') === '')
      throw new AppError('INVALID_INPUT', { field: 'names' });
    if (patch.parentId !== undefined) this.#refuseParent(id, patch.parentId);
    const { coordinates, sensitivity } = this.get(id);
    const after = { coordinates, sensitivity, ...patch };
    return super.update(actor, id, revision, { ...patch, ...withCoordinates(after) });
  }

  /** @throws STILL_IN_USE */
  override remove(actor: Actor, id: string, revision: number): Place {
    const hasPlaces = this.list().some(({ parentId }) => parentId === id);
    if (hasPlaces || this.#isUsed(id)) throw new AppError('STILL_IN_USE');
    return super.remove(actor, id, revision);
  }

  /** Those that are there, be it in the bin, are left as their people made them. @returns how many were added */
  addStarter(actor: Actor): number {
    const rows = this.store.read
      .select({ id: placeTable.id, key: placeTable.starterKey })
      .from(placeTable)
      .all();
    const known = new Map(rows.flatMap(({ id, key }) => (key === null ? [] : [[key, id] as const])));
    const before = known.size;
    this.store.write(actor, 'place.addStarter', (writer) => {
      for (const { key, parent, area, ...fields } of starterPlaces()) {
        if (known.has(key)) continue;
        const parentId = parent === null ? null : (known.get(parent) ?? null);
        const row = { ...fields, parentId, area: area === null ? null : coded(area), starterKey: key };
        known.set(key, super.insert(writer, row).id);
      }
    });
    return known.size - before;
  }

  #isUsed(id: string): boolean {
    if (addresses.some(({ inside }) => this.#isInAddress(inside, id))) return true;
    return placeUses.some((column) => {
      const { table } = column;
      const found = this.store.read
        .select({ one: sql<number>`1` })
        .from(table)
        .where(and(eq(column, id)))
        .limit(1)
        .get();
      return found !== undefined;
    });
  }

  #isInAddress(column: AnySQLiteColumn, id: string): boolean {
    const inside = sql`exists (select 1 from json_each(${column}) where json_extract(value, '$.placeId') = ${id})`;
    const found = this.store.read
      .select({ one: sql<number>`1` })
      .from(column.table)
      .where(inside)
      .limit(1)
      .get();
    return found !== undefined;
  }

  #refuseParent(id: string | undefined, parentId: string | null): void {
    if (parentId === null) return;
    const path = placeTree(this.list()).pathOf(parentId);
    if (path.length === 0 || path.some((place) => place.id === id))
      throw new AppError('INVALID_INPUT', { field: 'parentId' });
  }
}

/** Whoever has the coordinates finds the door. */
function withCoordinates(row: {
  coordinates?: Place['coordinates'] | undefined;
  sensitivity?: Place['sensitivity'] | undefined;
}): { sensitivity?: Place['sensitivity'] } {
  if (row.coordinates === null || row.coordinates === undefined) return {};
  return (row.sensitivity ?? 0) >= confidential ? {} : { sensitivity: confidential };
}
