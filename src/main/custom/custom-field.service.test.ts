import { describe, expect, it } from 'vitest';
import type { CustomValues } from '@shared/custom/custom-field.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';

const union = '01930000-0000-7000-8000-000000000009';

async function withFields() {
  const test = openTestServices();
  const { ask } = test;
  const number = await ask('customField.create', { host: 'person', type: 'number', names: { en: 'Badge' } });
  const secret = await ask('customField.create', {
    host: 'person',
    type: 'text',
    names: { en: 'IIN' },
    level: 4,
  });
  const choice = await ask('customField.create', {
    host: 'person',
    type: 'choice',
    names: { en: 'Union' },
    choices: [{ id: union, names: { en: 'Oilworkers', fr: 'Quillfeather' } }],
  });
  const person = await ask('person.create', { names: [nameForm('en', 'Max', 'Bokayev')] });
  return { ...test, number, secret, choice, person };
}

describe('fields that an organisation makes for itself', () => {
  it('are listed in their order, and retired where they would be deleted', async () => {
    const { ask, number, secret, choice } = await withFields();
    await ask('customField.remove', { id: secret.id, revision: secret.revision });
    const list = await ask('customField.list', {});
    expect(list.map(({ id, retired, deletedAt }) => [id, retired, deletedAt])).toEqual([
      [number.id, false, null],
      [secret.id, true, null],
      [choice.id, false, null],
    ]);
  });

  it('hold values that are journalled, undone and searched, but for what only few may know', async () => {
    const { ask, number, secret, choice, person } = await withFields();
    expect(person.custom).toEqual({});
    const custom = { [number.id]: 771_204, [secret.id]: 'zanzibarite', [choice.id]: union };
    const patch = { custom };
    await ask('person.update', { id: person.id, revision: person.revision, patch });
    const found = async (text: string) =>
      (await ask('search.query', { text, language: 'en' })).map(({ id }) => id);
    expect(await found('771204')).toEqual([person.id]);
    expect(await found('Quillfeather')).toEqual([person.id]);
    expect(await found('zanzibarite')).toEqual([]);
    const [latest] = await ask('history.listOfRecord', { table: 'person', id: person.id });
    expect(latest).toMatchObject({ field: 'custom', from: {}, to: custom, level: 4 });
    await ask('undo.last', {});
    expect((await ask('person.get', { id: person.id })).custom).toEqual({});
  });

  it('show in the history only what changed, with its level as it is now', async () => {
    const { ask, number, secret, person } = await withFields();
    const save = async (revision: number, custom: CustomValues) => {
      await ask('person.update', { id: person.id, revision, patch: { custom } });
      return (await ask('history.listOfRecord', { table: 'person', id: person.id }))[0];
    };
    const first = await save(1, { [secret.id]: 'zanzibarite' });
    expect(first).toMatchObject({ to: { [secret.id]: 'zanzibarite' }, level: 4 });
    const second = await save(2, { [secret.id]: 'zanzibarite', [number.id]: 7 });
    expect(second).toMatchObject({ from: {}, to: { [number.id]: 7 }, level: 2 });
    await ask('customField.update', { id: number.id, revision: number.revision, patch: { level: 4 } });
    const history = await ask('history.listOfRecord', { table: 'person', id: person.id });
    expect(history[0]?.level).toBe(4);
  });

  it('take only what fits: of this kind of record, of their type, one of their choices', async () => {
    const { ask, number, choice, person } = await withFields();
    const event = await ask('customField.create', { host: 'event', type: 'text' });
    const save = (custom: CustomValues, revision = 1) =>
      ask('person.update', { id: person.id, revision, patch: { custom } });
    const refused = { code: 'INVALID_INPUT', data: { field: 'custom' } };
    await expect(save({ [number.id]: 'many' })).rejects.toMatchObject(refused);
    await expect(save({ [choice.id]: 'Oilworkers' })).rejects.toMatchObject(refused);
    await expect(save({ [event.id]: 'elsewhere' })).rejects.toMatchObject(refused);
    await expect(ask('person.create', { names: [], custom: { [number.id]: 'x' } })).rejects.toMatchObject(
      refused,
    );
    const { revision } = await save({ [choice.id]: union });
    await ask('customField.update', { id: choice.id, revision: choice.revision, patch: { choices: [] } });
    // What stood there before a choice was taken away keeps nobody from saving the rest.
    const after = await save({ [choice.id]: union, [number.id]: 3 }, revision);
    expect(after.custom).toEqual({ [choice.id]: union, [number.id]: 3 });
  });

  it('are chosen one by one when two persons are one: nothing that both say goes unseen, and undo gives all back', async () => {
    const { ask, number, choice, person } = await withFields();
    const text = await ask('customField.create', { host: 'person', type: 'text' });
    const twin = await ask('person.create', {
      names: [nameForm('en', 'Maks', 'Bokayev')],
      custom: { [number.id]: 2, [choice.id]: union, [text.id]: 'limps' },
    });
    const custom = { [number.id]: 1, [text.id]: 'left-handed' };
    await ask('person.update', { id: person.id, revision: 1, patch: { custom } });
    const pair = { kind: 'person', keptId: person.id, mergedId: twin.id } as const;
    const { fields, keptRevision, mergedRevision } = await ask('merge.preview', pair);
    const own = fields.filter(({ name }) => name.startsWith('custom'));
    expect(own).toEqual([
      { name: `custom.${number.id}`, kept: 1, merged: 2, joinable: false, suggested: 'kept' },
      {
        name: `custom.${text.id}`,
        kept: 'left-handed',
        merged: 'limps',
        joinable: true,
        suggested: 'both',
      },
      { name: `custom.${choice.id}`, kept: null, merged: union, joinable: false, suggested: 'merged' },
    ]);
    const order = { ...pair, keptRevision, mergedRevision };
    const refused = { code: 'INVALID_INPUT' };
    await expect(ask('merge.apply', { ...order, choices: { custom: 'both' } })).rejects.toMatchObject(
      refused,
    );
    const twoNumbers = { [`custom.${number.id}`]: 'both' as const };
    await expect(ask('merge.apply', { ...order, choices: twoNumbers })).rejects.toMatchObject(refused);

    const suggested = Object.fromEntries(own.map((field) => [field.name, field.suggested]));
    const choices = { ...suggested, [`custom.${number.id}`]: 'merged' as const };
    const { change } = await ask('merge.apply', { ...order, choices });
    expect((await ask('person.get', { id: person.id })).custom).toEqual({
      [number.id]: 2,
      [choice.id]: union,
      [text.id]: 'left-handed\n\nlimps',
    });
    await ask('undo.change', { change });
    expect((await ask('person.get', { id: person.id })).custom).toEqual(custom);
    expect(await ask('person.get', { id: twin.id })).toMatchObject({ custom: twin.custom, deletedAt: null });
  });

  it.each(['case_file', 'organisation', 'event', 'detention'] as const)(
    'are filled on a %s too',
    async (host) => {
      const { ask } = openTestServices();
      const field = await ask('customField.create', { host, type: 'date' });
      const custom = { [field.id]: datePoint('2026-05') };
      const { id: caseFileId } = await ask('casefile.create', {});
      const made = {
        case_file: () => ask('casefile.create', { custom }),
        organisation: () => ask('organisation.create', { names: {}, custom }),
        event: () => ask('event.create', { caseFileId, custom }),
        detention: () => ask('detention.create', { caseFileId, custom }),
      };
      expect((await made[host]()).custom).toEqual(custom);
    },
  );
});
