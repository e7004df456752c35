import type { AssertedObject } from '../store/asserted-objects';
import { longestPrefix } from './search.rules';

/**
 * The full-text tables over `search_text`, kept in step by triggers. The words are parted and folded before, so that the
 * tokenizer only has to see blanks. `prefix` makes unfinished words as fast as whole ones; without positions, which
 * nothing asks for, the index stays small enough for that.
 */
const options = "content='search_text', content_rowid='id', detail=none, columnsize=0, tokenize='ascii'";

const prefixes = Array.from({ length: longestPrefix }, (_, before) => before + 1).join(' ');

const addNew = `insert into search_index (rowid, words) values (new.id, new.words); insert into name_index (rowid, names) select new.id, new.names where new.names <> '';`;
const removeOld = `insert into search_index (search_index, rowid, words) values ('delete', old.id, old.words); insert into name_index (name_index, rowid, names) select 'delete', old.id, old.names where old.names <> '';`;

export const searchObjects: readonly AssertedObject[] = [
  {
    name: 'search_index',
    kind: 'fts',
    sql: `create virtual table search_index using fts5(words, prefix='${prefixes}', ${options})`,
  },
  {
    name: 'name_index',
    kind: 'fts',
    sql: `create virtual table name_index using fts5(names, prefix='3 4', ${options})`,
  },
  {
    name: 'search_text_added',
    kind: 'trigger',
    sql: `create trigger search_text_added after insert on search_text begin ${addNew} end`,
  },
  {
    name: 'search_text_removed',
    kind: 'trigger',
    sql: `create trigger search_text_removed after delete on search_text begin ${removeOld} end`,
  },
  {
    name: 'search_text_changed',
    kind: 'trigger',
    sql: `create trigger search_text_changed after update of words, names on search_text begin ${removeOld} ${addNew} end`,
  },
];
