import { describe, expect, it } from 'vitest';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';
import { closeDatabase } from '../store/open';
import { openMigrated } from '../store/migrate';

describe('search', () => {
  it.each(['Elshibaev', 'Ельшибаев', 'Yelshibaev', 'Елшібаев', 'elshib', 'ельшиба', 'Elchibaïev'])(
    'finds every spelling of a name by %s',
    async (text) => {
      const { ask } = openTestServices();
      const { id } = await ask('person.create', { names: [nameForm('ru', 'Ержан', 'Ельшибаев')] });
      const other = await ask('person.create', { names: [nameForm('en', 'Erzhan', 'Yelshibayev')] });
      const kazakh = await ask('person.create', { names: [nameForm('kk', 'Ержан', 'Елшібаев')] });
      await ask('person.create', { names: [nameForm('en', 'Larisa', 'Kharkova')] });
      const hits = await ask('search.query', { text });
      expect(hits.map((hit) => hit.id).toSorted()).toEqual([id, other.id, kazakh.id].toSorted());
      for (const hit of hits) {
        const [range] = hit.matches;
        expect(hit.snippet.slice(...(range ?? [0, 0]))).not.toBe('');
      }
    },
  );

  it('marks what it found, also through folded letters', async () => {
    const { ask } = openTestServices();
    await ask('person.create', {
      names: [nameForm('kk', 'Қасым', 'Тоқаев')],
      profile: { ru: 'Профсоюзный лидер из Жанаозёна' },
    });
    const [hit] = await ask('search.query', { text: 'жанаозен', language: 'ru' });
    expect(hit?.matches.map((range) => hit.snippet.slice(...range))).toEqual(['Жанаозён']);
    const [byName] = await ask('search.query', { text: 'токаев касым' });
    expect(byName?.title).toBe('Қасым Тоқаев');
    expect(byName?.matches).toHaveLength(2);
  });

  it('finds a case by what is written in its events, demands and persons, and no more after the bin', async () => {
    const { ask } = openTestServices();
    const person = await ask('person.create', { names: [nameForm('fr', 'Dmitri', 'Senyavskii')] });
    const { id: caseFileId, revision } = await ask('casefile.create', { subjectId: person.id });
    await ask('event.create', { caseFileId, titles: { en: 'Attack in Karaganda' } });
    await ask('demand.create', { caseFileId, kind: 'release', text: { en: 'stop the harassment' } });
    const kinds = async (text: string) =>
      (await ask('search.query', { text })).map((hit) => hit.kind).toSorted();
    expect(await kinds('karag')).toEqual(['event']);
    expect(await kinds('harassment')).toEqual(['case_file']);
    expect(await kinds('Senyavski')).toEqual(['case_file', 'person']);
    await ask('casefile.remove', { id: caseFileId, revision });
    expect(await kinds('karag')).toEqual([]);
    expect(await kinds('harassment')).toEqual([]);
    await ask('casefile.restore', { id: caseFileId });
    expect(await kinds('karag')).toEqual(['event']);
  });

  it('says when an event was in words of the reader, as exactly as it is known', async () => {
    const { ask } = openTestServices();
    const { id: caseFileId } = await ask('casefile.create', {});
    const date = { start: '2024-03', end: '2024-05', about: true, time: null, timeAbout: false };
    await ask('event.create', { caseFileId, titles: { en: 'Shadowed' }, date, place: { en: 'Khujand' } });
    const [english] = await ask('search.query', { text: 'shadowed', language: 'en' });
    expect(english?.subtitle).toBe('about March–May 2024 · Khujand');
    const [russian] = await ask('search.query', { text: 'shadowed', language: 'ru' });
    expect(russian?.subtitle).toMatch(/^примерно март–май 2024 г\. · /);
  });

  it('renames the hits of a case with its person', async () => {
    const { ask } = openTestServices();
    const person = await ask('person.create', { names: [nameForm('en', 'Ann', 'Oldname')] });
    await ask('casefile.create', { subjectId: person.id });
    await ask('person.update', {
      id: person.id,
      revision: 1,
      patch: { names: [nameForm('en', 'Ann', 'Newname')] },
    });
    expect(await ask('search.query', { text: 'oldname' })).toEqual([]);
    expect(await ask('search.query', { text: 'newname' })).toHaveLength(2);
  });

  it('does not bring the events of a case up again when something is written about the case', async () => {
    const { ask } = openTestServices();
    const { id: caseFileId, revision } = await ask('casefile.create', {});
    const event = await ask('event.create', { caseFileId, titles: { en: 'Search of the office' } });
    const other = await ask('casefile.create', {});
    const later = await ask('event.create', { caseFileId: other.id, titles: { en: 'Search of a home' } });
    await ask('casefile.update', { id: caseFileId, revision, patch: { notes: 'something else' } });
    const found = async () => (await ask('search.query', { text: 'search' })).map(({ id }) => id);
    expect(await found()).toEqual([later.id, event.id]);
    const { revision: now } = await ask('casefile.get', { id: caseFileId });
    await ask('casefile.remove', { id: caseFileId, revision: now });
    expect(await found()).toEqual([later.id]);
    await ask('casefile.restore', { id: caseFileId });
    expect((await found()).toSorted()).toEqual([event.id, later.id].toSorted());
  });

  it('shows what changed last when nothing is asked', async () => {
    const { ask } = openTestServices();
    const first = await ask('person.create', { names: [nameForm('en', 'A', 'First')] });
    const second = await ask('person.create', { names: [nameForm('en', 'B', 'Second')] });
    await ask('person.update', { id: first.id, revision: 1, patch: { notes: 'x' } });
    const hits = await ask('search.query', { text: ' ' });
    expect(hits.map((hit) => hit.id)).toEqual([first.id, second.id]);
  });

  it.each(['"', '*', 'a"b', 'NEAR(', 'a AND', '-', 'folded:x', "'; drop table person; --", '(', '\u0000'])(
    'takes %j as words, never as an order',
    async (text) => {
      const { ask } = openTestServices();
      await ask('person.create', { names: [nameForm('en', 'Ann', 'Smith')] });
      await expect(ask('search.query', { text })).resolves.toBeInstanceOf(Array);
      await expect(ask('person.list', { text })).resolves.toBeDefined();
    },
  );

  it('proposes those who may be the same person, the closest first', async () => {
    const { ask } = openTestServices();
    await ask('person.create', { names: [nameForm('ru', 'Ержан', 'Сериков')] });
    const same = await ask('person.create', { names: [nameForm('ru', 'Ержан', 'Ельшибаев')] });
    const similar = await ask('person.findSimilar', { names: [{ given: 'Erzhan', family: 'Yelshibayev' }] });
    expect(similar[0]?.id).toBe(same.id);
    expect(similar).toHaveLength(2);
  });

  it('counts all that a list filters, however many', async () => {
    const { ask, services, store, actor } = openTestServices();
    store.write(actor, 'test', (writer) => {
      for (let number = 0; number < 2500; number += 1) {
        services.person.insert(writer, { names: [nameForm('en', 'Ann', `Smith${number % 7}`)] });
      }
      services.person.insert(writer, { names: [nameForm('en', 'Larisa', 'Kharkova')] });
    });
    const { total, lines } = await ask('person.list', { text: 'ann', limit: 50, offset: 2450 });
    expect([total, lines.length]).toEqual([2500, 50]);
    expect((await ask('person.list', { text: '?!' })).total).toBe(0);
    expect((await ask('person.list', { text: ' ' })).total).toBe(2501);
  });

  it('is filled again when the index of a vault had to be made anew', async () => {
    const { ask, database, path, pageKey } = openTestServices();
    await ask('person.create', { names: [nameForm('ru', 'Ержан', 'Ельшибаев')] });
    database.exec('drop table search_index');
    const again = openMigrated(path, pageKey);
    closeDatabase(again);
    expect(await ask('search.query', { text: 'Elshibaev' })).toHaveLength(1);
  });
});

describe('a long unfinished word', () => {
  it('is found newest first, whether it is frequent or rare among the words that begin alike', async () => {
    const { ask, services, store, actor } = openTestServices();
    store.write(actor, 'test', (writer) => {
      for (let number = 0; number < 700; number += 1) {
        const profile = { fr: number % 2 === 0 ? 'incarcération longue' : 'incarnation' };
        services.person.insert(writer, { codeName: `P${number}`, profile });
      }
      services.person.insert(writer, { codeName: 'rare', profile: { fr: 'incarcérations' } });
      for (let number = 700; number < 1100; number += 1) {
        services.person.insert(writer, { codeName: `P${number}`, profile: { fr: 'incarnée' } });
      }
    });
    const titles = async (text: string, limit: number) =>
      (await ask('search.query', { text, limit })).map(({ title }) => title);
    expect(await titles('incarn', 3)).toEqual(['P1099', 'P1098', 'P1097']);
    expect(await titles('incarcerat', 3)).toEqual(['rare', 'P698', 'P696']);
    expect(await titles('longue incarcér', 2)).toEqual(['P698', 'P696']);
    expect(await titles('incarcerations', 5)).toEqual(['rare']);
    expect(await titles('incarz', 5)).toEqual([]);
  });
});
