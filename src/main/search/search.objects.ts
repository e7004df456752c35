import type { AssertedObject } from '../store/asserted-objects';

/**
 * The full-text table over `search_text`, kept in step by triggers. `prefix` makes two and three letters as fast as a
 * whole word; the folding is done before, so that the tokenizer only has to part the words.
 */
export const searchObjects: readonly AssertedObject[] = [
  {
    name: 'search_index',
    kind: 'fts',
    sql: `create virtual table search_index using fts5(folded, names, content='search_text', content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 2')`,
  },
  {
    name: 'search_text_added',
    kind: 'trigger',
    sql: `create trigger search_text_added after insert on search_text begin insert into search_index (rowid, folded, names) values (new.id, new.folded, new.names); end`,
  },
  {
    name: 'search_text_removed',
    kind: 'trigger',
    sql: `create trigger search_text_removed after delete on search_text begin insert into search_index (search_index, rowid, folded, names) values ('delete', old.id, old.folded, old.names); end`,
  },
];
