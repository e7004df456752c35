import { afterEach, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../services.testkit';
import { fillDemo } from './demo.service';

let test: TestServices | undefined;
afterEach(() => test?.close());

function open(): TestServices {
  test = openTestServices({ now: () => Date.UTC(2026, 10, 22, 9) });
  return test;
}

describe('the demonstration vault', () => {
  it('holds twelve cases, two of them public, and every line of the list has a person and a status', async () => {
    const { ask, services, actor } = open();
    fillDemo(services, actor);
    const { lines, total } = await ask('casefile.list', { limit: 200 });
    expect(total).toBe(12);
    for (const line of lines) expect(line.number).toMatch(/^[A-Z]{2}-2026-\d{3}$/);
    expect((await ask('person.list', { limit: 200 })).total).toBe(12);
  });

  it('is found in every spelling', async () => {
    const { ask, services, actor } = open();
    fillDemo(services, actor);
    for (const text of ['Elshibayev', 'Елшибаев', 'Yelshibaev', 'Zhanuzakov', 'Жанузаков']) {
      const hits = await ask('search.query', { text, limit: 20 });
      expect(
        hits.map((hit) => hit.kind),
        text,
      ).toContain('person');
    }
  });

  it('carries no e-mail address that could belong to anybody', async () => {
    const { ask, services, actor } = open();
    fillDemo(services, actor);
    const { lines } = await ask('casefile.list', { limit: 200 });
    const views = await Promise.all(lines.map((line) => ask('casefile.view', { id: line.id })));
    const addresses = JSON.stringify(views).match(/[\w.]+@[\w.]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});
