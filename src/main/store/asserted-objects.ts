/**
 * What the database must hold beside the tables of the migrations: triggers and full-text tables, which the migration
 * generator does not know. They are compared with this list at each start and made anew where they differ.
 */
import { searchObjects } from '../search/search.objects';

export interface AssertedObject {
  readonly name: string;
  /** fts: an FTS5 table; it gets 'secure-delete', without which the words of a deleted person stay in the file. */
  readonly kind: 'trigger' | 'fts';
  readonly sql: string;
}

const frozenColumns = [
  'sequence',
  'change',
  'at',
  'actor',
  'actor_id',
  'action',
  'table_name',
  'record_id',
  'field',
  'digest',
  'mac',
];
const isErasure = `new."from" is null and new."to" is null and ${frozenColumns
  .map((column) => `new.${column} is old.${column}`)
  .join(' and ')}`;

export const assertedObjects: readonly AssertedObject[] = [
  {
    name: 'journal_never_deleted',
    kind: 'trigger',
    sql: `create trigger journal_never_deleted before delete on journal begin select raise(abort, 'append-only'); end`,
  },
  {
    // The one change allowed empties the content of an entry, when a person is erased; the chain still verifies.
    name: 'journal_only_erased',
    kind: 'trigger',
    sql: `create trigger journal_only_erased before update on journal when not (${isErasure}) begin select raise(abort, 'append-only'); end`,
  },
  ...searchObjects,
];
