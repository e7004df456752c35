/// <reference types="vite/types/importMeta.d.ts" />
/**
 * The schema as drizzle-kit noted it beside the last migration. What the migrations make is the law: a test holds the two
 * together. To make it takes a tenth of a second, which every opening would wait for.
 */
import { migrations } from './migrations';
import type { Schema, SchemaObject } from './schema-check';

interface Snapshot {
  readonly tables: Readonly<Record<string, { readonly indexes: Readonly<Record<string, unknown>> }>>;
  readonly views: Readonly<Record<string, unknown>>;
}

const snapshots = import.meta.glob<Snapshot>('../../../resources/migrations/meta/*_snapshot.json', {
  import: 'default',
});

/** With `own`, tables that no migration makes. undefined: there is no note that says all. */
export async function notedSchema(own: readonly string[]): Promise<Schema | undefined> {
  const number = String(migrations.length - 1).padStart(4, '0');
  const snapshot = await snapshots[`../../../resources/migrations/meta/${number}_snapshot.json`]?.();
  // A view is compared by its text, which the note has in words of its own.
  if (snapshot === undefined || Object.keys(snapshot.views).length > 0) return undefined;
  const of = (type: string, names: readonly string[]) =>
    names.map((name): [string, SchemaObject] => [name, { type, name, sql: null }]);
  const tables = Object.entries(snapshot.tables);
  return new Map([
    ...of('table', [...own, ...tables.map(([name]) => name)]),
    ...of(
      'index',
      tables.flatMap(([, { indexes }]) => Object.keys(indexes)),
    ),
  ]);
}
