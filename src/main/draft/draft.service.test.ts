import { describe, expect, it } from 'vitest';
import { openTestStore } from '../store/store.testkit';
import { DraftService } from './draft.service';
import { draftTable } from './draft.table';

const colleague = { id: '019a0000-0000-7000-8000-000000000002', name: 'Colleague' };

function makeDrafts() {
  const { store, actor, database } = openTestStore();
  return { store, actor, database, drafts: new DraftService(store, () => 5) };
}

describe('what is typed and not saved', () => {
  it('is for whoever typed it alone', () => {
    const { drafts, actor } = makeDrafts();
    drafts.put(actor, 'new:case_file', { name: 'Асель Тулпарова' });
    expect(drafts.list(colleague, '')).toEqual([]);
    drafts.put(colleague, 'new:case_file', { name: 'Irena' });
    drafts.drop(colleague, 'new:case_file');
    expect(drafts.list(actor, 'new:')).toEqual([
      { key: 'new:case_file', value: { name: 'Асель Тулпарова' }, updatedAt: 5 },
    ]);
  });

  it('goes with the record, whoever typed it', () => {
    const { drafts, actor, store } = makeDrafts();
    drafts.put(actor, 'person:p1:notes', 'one');
    drafts.put(colleague, 'person:p1:notes', 'two');
    store.write(actor, 'test', (writer) => drafts.dropOf(writer, 'p1'));
    expect([...drafts.list(actor, ''), ...drafts.list(colleague, '')]).toEqual([]);
  });

  it.each([
    [true, ['new:case_file']],
    [false, []],
  ])('of a time before drafts had an owner is kept where it can be only one person: %s', (only, kept) => {
    const { drafts, actor, store } = makeDrafts();
    store.write(actor, 'test', ({ orm }) =>
      orm.insert(draftTable).values({ key: 'new:case_file', value: 'old', updatedAt: 1 }).run(),
    );
    drafts.put(colleague, 'casefile:c1:titles', 'new');
    drafts.settleOwnerless(actor, only);
    expect(drafts.list(actor, '').map(({ key }) => key)).toEqual(kept);
    expect(drafts.list(colleague, '')).toHaveLength(1);
    expect(store.read.select().from(draftTable).all()).toHaveLength(kept.length + 1);
  });
});
