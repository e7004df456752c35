import { describe, expect, it } from 'vitest';
import type { ListQuery } from '@shared/list/list.schema';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';
import { ListFoundService } from './list-found.service';

async function openFilled() {
  const test = openTestServices();
  const { ask } = test;
  for (let number = 1; number <= 15; number += 1) {
    await ask('person.create', { names: [nameForm('en', `Aigul${number}`, 'Bekova')] });
  }
  const { id: about } = await ask('person.create', { names: [nameForm('en', 'Serik', 'Bekov')] });
  const { id: caseFileId } = await ask('casefile.create', { subjectId: about });
  await ask('event.create', { caseFileId, titles: { en: 'The fair trial of Serik Bekov' } });
  await ask('event.create', { caseFileId, titles: { en: 'A trial that was not fair' } });
  const shown = async (list: ListQuery['list'], text: string) => {
    const query = { list, text, filters: {}, sort: { key: 'updated', descending: true } };
    return (await ask('list.page', { ...query, language: 'en', offset: 0, limit: 50 })).total;
  };
  return { ...test, shown };
}

describe('what a search finds in each list', () => {
  it.each(['bekov', 'aigul', 'trial', '"fair trial"', 'person:Bekov', 'event: trial', 'Бекова'])(
    '%s: is counted as the list shows it',
    async (text) => {
      const { ask, shown } = await openFilled();
      const found = await ask('list.found', { text });
      expect(found.length).toBeGreaterThan(0);
      for (const { list, count, exact } of found) {
        expect([list, count, exact]).toEqual([list, await shown(list, text), true]);
      }
    },
  );

  it('finds nothing by nothing, and names no list that would be empty', async () => {
    const { ask } = await openFilled();
    expect(await ask('list.found', { text: ' ' })).toEqual([]);
    expect(await ask('list.found', { text: 'Zanzibar' })).toEqual([]);
  });

  it('says that there are more than it counts', async () => {
    const { store } = await openFilled();
    const people = (most: number) =>
      new ListFoundService(store, most).found('aigul').find(({ list }) => list === 'people');
    expect(people(10)).toEqual({ list: 'people', count: 10, exact: false });
    expect(people(15)).toEqual({ list: 'people', count: 15, exact: true });
  });

  it.each(['cases', 'events', 'people'] as const)(
    'looks up the %s that it counts, and walks along none',
    async (list) => {
      const { store, database } = await openFilled();
      const { sql, params } = new ListFoundService(store).countQuery(list, 'trial').toSQL();
      const plan = database.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
      const read = plan
        .map(({ detail }) => detail)
        .filter((detail) => /list_line|case_activity/.test(detail));
      expect(read).toEqual([
        expect.stringMatching(/^SEARCH \w+ USING (?:COVERING )?INDEX \w+ \((?:record_id|case_file_id)=\?\)$/),
      ]);
    },
  );
});
