import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fold } from '@shared/text/fold';
import { nameKeys } from '@shared/text/name-key';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';
import { wordsOf } from './search.rules';
import { indexVersion, SearchUpkeep } from './search.upkeep';

/** What rows made by other rules look like: words that today's query does not ask for. */
const age = `update search_text set words = 'old', names = ''`;

describe('search rows of older rules', () => {
  it('are made anew in pieces, keep their order, and the old words are gone', async () => {
    const { ask, store, actor, database } = openTestServices();
    new SearchUpkeep(store, 1).work(actor);
    for (let number = 0; number < 250; number += 1) {
      await ask('person.create', { names: [nameForm('ru', 'Ержан', `Иванов${number}`)] });
    }
    const order = async () => (await ask('search.query', { text: '', limit: 100 })).map(({ id }) => id);
    const before = await order();
    database.exec(age);
    expect(await ask('search.query', { text: 'иванов7' })).toEqual([]);
    const upkeep = new SearchUpkeep(store, 2);
    let pieces = 1;
    // A program that was closed in the midst goes on where the one before stopped.
    while (new SearchUpkeep(store, 2).work(actor)) pieces += 1;
    expect(pieces).toBe(3);
    // Found by the word; those that only sound alike come after it.
    const [hit] = await ask('search.query', { text: 'иванов77' });
    expect(hit?.title).toBe('Ержан Иванов77');
    expect(await ask('search.query', { text: 'old' })).toEqual([]);
    expect(await order()).toEqual(before);
    expect(upkeep.work(actor)).toBe(false);
  });

  it('are left alone when the rules are the same, and those written meanwhile are not made twice', async () => {
    const { ask, store, actor, database } = openTestServices();
    const upkeep = new SearchUpkeep(store);
    await ask('person.create', { names: [nameForm('en', 'Ann', 'Smith')] });
    upkeep.work(actor);
    database.exec(age);
    expect(upkeep.work(actor)).toBe(false);
    expect(await ask('search.query', { text: 'smith' })).toEqual([]);
  });
});

describe('the version of the rules', () => {
  it('rises with them: else vaults keep rows that the new query does not find', () => {
    const letters = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code)).join('');
    const names = ['Ельшибаев', 'Yelshibayev', 'Elchibaïev', 'Қасым-Жомарт', 'Schtscherbakow', 'O’Connor'];
    const rules = JSON.stringify([fold(letters), wordsOf(`a-b ${letters}`), names.map(nameKeys)]);
    const digest = createHash('sha256').update(rules).digest('hex').slice(0, 16);
    expect(
      { version: indexVersion, digest },
      'raise indexVersion in search.upkeep.ts, then take the new digest',
    ).toEqual({ version: 5, digest: '9f38f127188edfd5' });
  });
});
