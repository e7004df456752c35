import { afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../services';
import { openTestServices, type TestServices } from '../services.testkit';
import { installDirectories } from '../authority/starter-directory';
import { openLetters } from '../letter/letter.testkit';
import { fillDemo, writeDemoLetters } from './demo.service';

let test: TestServices | undefined;
afterEach(() => test?.close());

function open(): TestServices {
  test = openTestServices({ now: () => Date.UTC(2026, 10, 22, 9) });
  return test;
}

describe('the letters of the demonstration', () => {
  it('name nobody who took office after the day of the letter', async () => {
    const { services, actor, store } = openLetters();
    installDirectories({ store, ...services }, actor);
    const content = fillDemo(services, actor);
    const context = { actor, signal: new AbortController().signal, progress: () => undefined };
    await writeDemoLetters(services, content, context);
    const letters = content.caseFiles.flatMap(({ id }) => services.letterList.listOfCase(id));
    const dated = letters.flatMap(({ id }) => {
      const { date, holderId } = services.letter.get(id);
      return date === null ? [] : [`${date} ${holderId === null ? 'the post' : nameOf(services, holderId)}`];
    });
    expect(dated.toSorted()).toEqual([
      '2017-11-06 the post',
      '2017-11-06 the post',
      '2021-12-10 Токаев',
      '2021-12-10 Токаев',
    ]);
  });

  it('are found by the person whom their subject names', async () => {
    const { services, actor, store } = openLetters();
    installDirectories({ store, ...services }, actor);
    const content = fillDemo(services, actor);
    const context = { actor, signal: new AbortController().signal, progress: () => undefined };
    await writeDemoLetters(services, content, context);
    const hits = services.search.query({ text: 'Demande d’enquête Zhanuzakov', limit: 20, language: 'fr' });
    const [letter] = hits.filter((hit) => hit.kind === 'letter');
    expect(letter?.title.replaceAll(/\s/g, ' ')).toBe(
      'AMP/2017/001 · Demande d’enquête sur l’agression de Marat Zhanuzakov',
    );
  });
});

describe('the demonstration vault', () => {
  it('holds twelve cases, two of them public, and every line of the list has a person and a status', async () => {
    const { ask, services, actor } = open();
    fillDemo(services, actor);
    const { lines, total } = await ask('casefile.list', { limit: 200 });
    expect(total).toBe(12);
    for (const line of lines) expect(line.number).toMatch(/^[A-Z]{2}-2026-\d{3}$/);
    // Each case is about somebody; a mother and a lawyer stand by.
    expect((await ask('person.list', { limit: 200 })).total).toBe(14);
  });

  it('says where things happened by places, so that regions filter and count', async () => {
    const { ask, services, actor } = open();
    fillDemo(services, actor);
    const places = await ask('place.list', {});
    const mangystau = places.find(({ names }) => names.en === 'Mangystau Region');
    const inside = new Set(places.filter(({ parentId }) => parentId === mangystau?.id).map(({ id }) => id));
    const { lines } = await ask('casefile.list', { limit: 200 });
    const views = await Promise.all(lines.map((line) => ask('casefile.view', { id: line.id })));
    const events = views.flatMap((view) => view.events.map(({ event }) => event));
    expect(events.filter(({ placeId }) => placeId !== null && inside.has(placeId))).toHaveLength(3);
    const held = views.flatMap((view) => view.detentions);
    const almaty = places.find(({ names }) => names.en === 'Almaty')?.id;
    expect(held.map(({ detention }) => detention.arrestPlaceId)).toContain(almaty);
    expect(held.flatMap(({ hearings }) => hearings.map(({ placeId }) => placeId))).toContain(almaty);
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

function nameOf(services: Services, holderId: string): string {
  return services.officeHolder.get(holderId).names.find(({ language }) => language === 'ru')?.family ?? '';
}
