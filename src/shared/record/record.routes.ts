import { z } from 'zod';
import { command, query } from '../ipc/route';
import { RecordId, Sensitivity } from './record.schema';

/** Names one record. */
export const ById = z.strictObject({ id: RecordId });
/** Names one record in the state that the caller saw: an older revision is a conflict, never an overwrite. */
export const ByRevision = z.strictObject({ id: RecordId, revision: z.int().min(1) });

/**
 * The five requests that every kind of record answers. `update` takes only the changed fields; it succeeds against an
 * older revision when none of those fields has changed since, and fails with CONFLICT {field} otherwise.
 * `remove` puts into the bin, `restore` takes out.
 */
export function recordRoutes<
  Name extends string,
  Entity extends z.ZodType,
  Create extends z.ZodType,
  Fields extends z.ZodObject,
>(name: Name, shapes: { entity: Entity; create: Create; fields: Fields }) {
  const update = z.strictObject({
    id: RecordId,
    revision: z.int().min(1),
    patch: shapes.fields.extend({ sensitivity: Sensitivity }).partial().strict(),
  });
  return {
    [`${name}.create`]: command(shapes.create, shapes.entity),
    [`${name}.get`]: query(ById, shapes.entity),
    [`${name}.update`]: command(update, shapes.entity),
    [`${name}.remove`]: command(ByRevision, shapes.entity),
    [`${name}.restore`]: command(ById, shapes.entity),
  } as RecordRoutes<Name, Entity, Create, typeof update>;
}

type RecordRoutes<
  Name extends string,
  Entity extends z.ZodType,
  Create extends z.ZodType,
  Update extends z.ZodType,
> = Record<`${Name}.create`, ReturnType<typeof command<Create, Entity>>> &
  Record<`${Name}.get`, ReturnType<typeof query<typeof ById, Entity>>> &
  Record<`${Name}.update`, ReturnType<typeof command<Update, Entity>>> &
  Record<`${Name}.remove`, ReturnType<typeof command<typeof ByRevision, Entity>>> &
  Record<`${Name}.restore`, ReturnType<typeof command<typeof ById, Entity>>>;

/** One page of a list. `text` filters by words or by a name in any spelling. */
export const ListInput = z.strictObject({
  text: z.string().max(200).default(''),
  limit: z.int().min(1).max(1000).default(200),
  offset: z.int().min(0).max(10_000_000).default(0),
});

/** The lines of one page; `total` counts all that the filter lets through. */
export function listOf<Line extends z.ZodType>(line: Line) {
  return z.object({ lines: z.array(line), total: z.int() });
}

/** All records of one case, in their order. */
export const OfCase = z.strictObject({ caseFileId: RecordId });

/**
 * Puts the children of one parent into the order of `ids`. Children that are not named keep their order after the named
 * ones. Answers with all of them in the new order.
 */
export function reorderRoute<Parent extends string, Entity extends z.ZodType>(
  parent: Parent,
  entity: Entity,
) {
  const shape = { [parent]: RecordId } as Record<Parent, typeof RecordId>;
  return command(z.strictObject({ ...shape, ids: z.array(RecordId).max(2000) }), z.array(entity));
}
