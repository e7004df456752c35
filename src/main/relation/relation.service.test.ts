import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { inverseOf } from '@shared/relation/relationship.rules';
import { relationshipTypes } from '@shared/relation/relationship.schema';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';

async function openFamily() {
  const test = openTestServices({ now: () => Date.UTC(2026, 10, 22, 9) });
  const { ask } = test;
  const person = (given: string) => ask('person.create', { names: [nameForm('en', given, 'Belova')] });
  const [irina, olga, lawyer] = [await person('Irina'), await person('Olga'), await person('Rustam')];
  await ask('relationship.create', { personId: irina.id, otherId: olga.id, type: 'parent' });
  await ask('relationship.create', {
    personId: irina.id,
    otherId: lawyer.id,
    type: 'lawyer',
    until: datePoint('2026-05'),
  });
  return { ...test, irina, olga, lawyer };
}

describe('a relationship', () => {
  it('is one record that reads rightly from both sides', async () => {
    const { ask, irina, olga } = await openFamily();
    const ofIrina = await ask('relationship.listOfPerson', { personId: irina.id });
    expect(ofIrina.map(({ other, type }) => [other.names[0]?.given, type])).toEqual([
      ['Olga', 'parent'],
      ['Rustam', 'lawyer'],
    ]);
    const ofOlga = await ask('relationship.listOfPerson', { personId: olga.id });
    expect(ofOlga.map(({ other, type }) => [other.names[0]?.given, type])).toEqual([['Irina', 'child']]);
  });

  it('has a way back for each type that leads back again', () => {
    for (const type of relationshipTypes) expect(inverseOf(inverseOf(type))).toBe(type);
  });

  it('is not had with oneself, and not shown with somebody in the bin', async () => {
    const { ask, irina, olga } = await openFamily();
    await expect(ask('relationship.create', { personId: irina.id, otherId: irina.id })).rejects.toMatchObject(
      { code: 'INVALID_INPUT', data: { field: 'otherId' } },
    );
    await ask('person.remove', { id: olga.id, revision: olga.revision });
    const left = await ask('relationship.listOfPerson', { personId: irina.id });
    expect(left.map(({ other }) => other.names[0]?.given)).toEqual(['Rustam']);
  });
});

describe('the graph of a case', () => {
  it('holds the case and one step around it, each edge once, with what has ended marked', async () => {
    const { ask, irina, olga, lawyer } = await openFamily();
    const union = await ask('organisation.create', { names: { en: 'Union' } });
    await ask('affiliation.create', { personId: olga.id, organisationId: union.id, role: { en: 'member' } });
    const stranger = await ask('person.create', { names: [nameForm('en', 'Far', 'Away')] });
    await ask('relationship.create', { personId: lawyer.id, otherId: stranger.id, type: 'friend' });
    const { id: caseFileId } = await ask('casefile.create', { subjectId: irina.id });
    await ask('casePerson.create', { caseFileId, personId: olga.id, role: 'family' });
    const { nodes, edges } = await ask('relation.graphOfCase', { caseFileId });
    expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set([irina.id, olga.id, lawyer.id, union.id]));
    expect(nodes.filter(({ inCase }) => inCase).map(({ id }) => id)).toEqual([irina.id, olga.id]);
    expect(edges.map(({ type, past }) => [type, past])).toEqual([
      ['parent', false],
      ['lawyer', true],
      [null, false],
    ]);
  });
});
