import { beforeEach, describe, expect, it } from 'vitest';
import { nameForm } from '../names.testkit';
import { openTestServices, type TestServices } from '../services.testkit';
import { beginUsers } from '../user/user.testkit';

let test: TestServices;
let outsider: { id: string; name: string };
let insider: { id: string; name: string };
beforeEach(() => {
  test = openTestServices();
  beginUsers(test.store, test.actor);
  insider = test.actor;
  const { id, name } = test.services.user.add(insider, {
    name: 'Outsider',
    role: 'coordinator',
    signatoryId: null,
  });
  outsider = { id, name };
});

const as = ({ id }: { id: string }) => test.store.showTo(id);

async function makeCase(given: string) {
  const person = await test.ask('person.create', { names: [nameForm('en', given, 'Bokayev')] });
  const caseFile = await test.ask('casefile.create', { subjectId: person.id, titles: { en: given } });
  return { person, caseFile };
}

function sealFor(caseFileId: string, ...users: readonly { id: string }[]) {
  return test.services.caseSeal.set(insider, { caseFileId, userIds: users.map(({ id }) => id) });
}

const views = () =>
  test.database
    .prepare<[], { name: string }>("select name from sqlite_temp_schema where type = 'view'")
    .all();

describe('sealing a case', () => {
  it('leaves it to those who are named, and is undone like any change', async () => {
    const { caseFile } = await makeCase('Max');
    sealFor(caseFile.id, insider);
    as(outsider);
    expect((await test.ask('casefile.list', {})).total).toBe(0);
    await expect(test.ask('casefile.view', { id: caseFile.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    as(insider);
    expect(await test.ask('caseSeal.ofCase', { caseFileId: caseFile.id })).toMatchObject({
      userIds: [insider.id],
    });
    const history = await test.ask('history.listOfCase', { caseFileId: caseFile.id });
    expect(history.entries[0]).toMatchObject({ table: 'case_seal', action: 'create' });
    await test.ask('undo.last', {});
    as(outsider);
    expect((await test.ask('casefile.list', {})).total).toBe(1);
  });

  it('is done by somebody who sees it afterwards, for people who use the vault', async () => {
    const { caseFile } = await makeCase('Max');
    expect(() => sealFor(caseFile.id, outsider)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    expect(() => sealFor(caseFile.id, insider, caseFile)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
    expect(await test.ask('caseSeal.ofCase', { caseFileId: caseFile.id })).toBeNull();
  });

  it('holds when who is named is changed, and ends when it is opened to all', async () => {
    const { caseFile } = await makeCase('Max');
    sealFor(caseFile.id, insider, outsider);
    as(outsider);
    expect((await test.ask('casefile.list', {})).total).toBe(1);
    as(insider);
    sealFor(caseFile.id, insider);
    as(outsider);
    expect((await test.ask('casefile.list', {})).total).toBe(0);
    as(insider);
    await test.ask('caseSeal.lift', { caseFileId: caseFile.id });
    as(outsider);
    expect((await test.ask('casefile.list', {})).total).toBe(1);
  });

  it('costs nothing where nothing is sealed from who is signed in', async () => {
    const { caseFile } = await makeCase('Max');
    as(outsider);
    expect(views()).toEqual([]);
    sealFor(caseFile.id, insider);
    as(insider);
    expect(views()).toEqual([]);
  });

  it('keeps the access of the last person who can open it', async () => {
    const { caseFile } = await makeCase('Max');
    const third = test.services.user.add(insider, {
      name: 'Third',
      role: 'administrator',
      signatoryId: null,
    });
    test.services.caseSeal.set(insider, { caseFileId: caseFile.id, userIds: [insider.id, third.id] });
    expect(test.services.user.end(insider, third.id).deletedAt).not.toBeNull();
    test.services.user.readmit(insider, third.id);
    as(third);
    test.services.caseSeal.set(third, { caseFileId: caseFile.id, userIds: [third.id] });
    as(insider);
    expect(() => test.services.user.end(insider, third.id)).toThrow(
      expect.objectContaining({ code: 'LAST_NAMED' }),
    );
  });
});

describe('people of sealed cases', () => {
  it('are not there when no other case has them, and are there without it when one has', async () => {
    const { caseFile, person } = await makeCase('Max');
    const { caseFile: open, person: both } = await makeCase('Aigul');
    await test.ask('casePerson.create', { caseFileId: caseFile.id, personId: both.id });
    await test.ask('relationship.create', { personId: person.id, otherId: both.id });
    sealFor(caseFile.id, insider);
    as(outsider);
    expect((await test.ask('person.list', {})).lines.map(({ id }) => id)).toEqual([both.id]);
    expect(await test.ask('person.findSimilar', { names: [{ given: 'Max', family: 'Bokayev' }] })).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ id: person.id })]),
    );
    expect(await test.ask('relationship.listOfPerson', { personId: both.id })).toEqual([]);
    const found = await test.ask('search.query', { text: 'Max', limit: 20, language: 'en' });
    expect(found).toEqual([]);
    expect((await test.ask('casefile.view', { id: open.id })).persons).toHaveLength(1);
    await expect(test.ask('person.get', { id: person.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('take with them the body that is only a source of such a case', async () => {
    const { caseFile } = await makeCase('Max');
    const { id: organisationId } = await test.ask('organisation.create', { names: { en: 'Night Watch' } });
    const who = { kind: 'organisation', organisationId } as const;
    await test.ask('source.create', { caseFileId: caseFile.id, who });
    sealFor(caseFile.id, insider);
    as(outsider);
    expect(await test.ask('search.query', { text: 'Night Watch', limit: 20, language: 'en' })).toEqual([]);
    await expect(test.ask('organisation.get', { id: organisationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('go along when others merge them, and come back when that is undone', async () => {
    const { caseFile } = await makeCase('Max');
    const { person: both } = await makeCase('Aigul');
    const { person: twin } = await makeCase('Aigoul');
    await test.ask('casePerson.create', { caseFileId: caseFile.id, personId: twin.id });
    sealFor(caseFile.id, insider);
    as(outsider);
    const { keptRevision, mergedRevision } = await test.ask('merge.preview', {
      kind: 'person',
      keptId: both.id,
      mergedId: twin.id,
    });
    const { change } = await test.ask('merge.apply', {
      kind: 'person',
      keptId: both.id,
      mergedId: twin.id,
      keptRevision,
      mergedRevision,
      choices: {},
    });
    as(insider);
    const personsIn = async () =>
      (await test.ask('casefile.view', { id: caseFile.id })).persons.map(({ person }) => person.id);
    expect(await personsIn()).toContain(both.id);
    as(outsider);
    const { records } = await test.ask('undo.change', { change });
    expect(JSON.stringify(records)).not.toContain(caseFile.id);
    as(insider);
    expect(await personsIn()).toContain(twin.id);
  });
});

describe('numbers', () => {
  it('are never given twice, whoever gives them', async () => {
    const { caseFile } = await makeCase('Max');
    sealFor(caseFile.id, insider);
    as(outsider);
    const next = await test.ask('casefile.create', {});
    expect(next.number).not.toBe(caseFile.number);
    await expect(test.ask('casefile.create', { number: caseFile.number })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
