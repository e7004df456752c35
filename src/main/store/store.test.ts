import { describe, expect, it } from 'vitest';
import { openTestStore } from './store.testkit';

describe('the store', () => {
  it('journals an act in an encrypted database', () => {
    const { store, actor } = openTestStore();
    store.write(actor, 'vault.unlock', (writer) => writer.note('vault', 'v1', { host: 'h' }));
    expect(store.journal.listOfRecord('vault', 'v1')).toMatchObject([
      { action: 'vault.unlock', actor: actor.name, to: { host: 'h' } },
    ]);
  });
});
