import { describe, expect, it } from 'vitest';
import { addOffice, makeLetter, openLetters } from '../letter/letter.testkit';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';

async function twoCases() {
  const test = openTestServices();
  const { ask } = test;
  const erzhan = await ask('person.create', { names: [nameForm('ru', 'Ержан', 'Ельшибаев')] });
  const larisa = await ask('person.create', {
    names: [nameForm('en', 'Larisa', 'Kharkova')],
    codeName: 'K-7',
  });
  const first = await ask('casefile.create', {
    subjectId: erzhan.id,
    titles: { en: 'The trial of Zhanaozen' },
  });
  const second = await ask('casefile.create', { subjectId: larisa.id, titles: { en: 'A union' } });
  const fair = await ask('event.create', {
    caseFileId: first.id,
    titles: { en: 'Hearing without a fair trial' },
    place: { en: 'Aktau', ru: 'Актау' },
  });
  const mixed = await ask('event.create', {
    caseFileId: second.id,
    titles: { en: 'A trial that seemed fair' },
    description: { en: 'In the court of Almaty' },
  });
  const found = async (text: string) => (await ask('search.query', { text })).map(({ id }) => id);
  return { ...test, erzhan, larisa, first, second, fair, mixed, found };
}

describe('a search for more than words', () => {
  it('finds words that stand together, in any alphabet and writing', async () => {
    const { found, fair, mixed } = await twoCases();
    expect(await found('fair trial')).toEqual([mixed.id, fair.id]);
    expect(await found('"fair trial"')).toEqual([fair.id]);
    expect(await found('«FAIR Tri')).toEqual([fair.id]);
    expect(await found('"fair tri"')).toEqual([]);
    expect(await found('hear* "fair trial" with')).toEqual([fair.id]);
    // Words of two texts do not stand together.
    expect(await found('"fair in the"')).toEqual([]);
  });

  it('finds what has to do with a person, by any spelling of the name', async () => {
    const { found, erzhan, larisa, first, second, fair, mixed } = await twoCases();
    for (const text of [
      'person:Elshibayev',
      'personne : Elchibaïev',
      'Имя:ельшиб',
      'person:"Ержан Ельшибаев"',
    ])
      expect((await found(text)).toSorted()).toEqual([erzhan.id, first.id, fair.id].toSorted());
    expect(await found('trial person:Kharkova')).toEqual([mixed.id]);
    expect(await found('event: person:Kharkova')).toEqual([mixed.id]);
    expect(await found('person:K-7')).toContain(larisa.id);
    expect((await found('case:union')).toSorted()).toEqual([second.id, mixed.id].toSorted());
    expect((await found('person:')).toSorted()).toEqual([erzhan.id, larisa.id].toSorted());
  });

  it('finds a place as it was written and by the tree of places', async () => {
    const { ask, found, fair, mixed, first, second } = await twoCases();
    expect(await found('место:актау')).toEqual([fair.id]);
    expect(await found('place:almaty')).toEqual([]);
    const region = await ask('place.create', { kind: 'region', names: { en: 'Mangystau Region' } });
    const town = await ask('place.create', { kind: 'town', names: { en: 'Zhetybai' }, parentId: region.id });
    await ask('event.update', { id: mixed.id, revision: mixed.revision, patch: { placeId: town.id } });
    await ask('detention.create', { caseFileId: first.id, facilityPlaceId: town.id });
    expect((await found('lieu:mangyst')).toSorted()).toEqual([mixed.id, first.id].toSorted());
    expect(await found('letter: place:mangystau')).toEqual([]);
    expect(await found(`case:${second.number} place:mangystau`)).toEqual([mixed.id]);
  });

  it('takes fields together, with words, and as far as they are typed', async () => {
    const { found, larisa, fair, mixed } = await twoCases();
    expect(await found('place:aktau person:Elshibayev')).toEqual([fair.id]);
    expect(await found('place:aktau person:Kharkova')).toEqual([]);
    expect(await found('case:zhanaozen hearing place:Akt')).toEqual([fair.id]);
    expect(await found('person:Kharkova person:Elshibayev')).toEqual([]);
    expect(await found('event: seem')).toEqual([mixed.id]);
    expect(await found('event: seemed')).toEqual([mixed.id]);
    expect(await found('event: seemingly')).toEqual([]);
    expect(await found('person:K-7 person:kharkov')).toEqual([larisa.id]);
    // The title says it, not what else stands under the case.
    expect(await found('case:almaty')).toEqual([]);
  });

  it('finds among the hundreds of events of one case', async () => {
    const { services, actor, found, first, fair } = await twoCases();
    for (let number = 0; number < 450; number += 1)
      services.event.create(actor, { caseFileId: first.id, titles: { en: `Picket ${number}` } });
    const last = services.event.create(actor, { caseFileId: first.id, titles: { en: 'Raid' } });
    expect(await found('raid person:Elshibayev')).toEqual([last.id]);
    expect(await found('hearing "fair trial" case:zhanaozen')).toEqual([fair.id]);
    expect(await found('picket 17* person:Elshibayev')).toHaveLength(11);
    expect(await found('raid person:Kharkova')).toEqual([]);
  });

  it('finds letters by whom they are to', () => {
    const test = openLetters();
    const { services, actor } = test;
    const caseFile = services.caseFile.create(actor, { titles: { fr: 'Grève' } });
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const letter = makeLetter(test, caseFile.id, office.id, 'fr');
    const found = (text: string) =>
      services.search.query({ text, limit: 20, language: 'fr' }).map(({ id }) => id);
    expect(found('autorité:procureur').toSorted()).toEqual([letter.id, office.id].toSorted());
    expect(found('lettre: autorité:procureur')).toEqual([letter.id]);
    expect(found('autorité:ministre')).toEqual([]);
  });
});

describe('what a search shows', () => {
  it('does not find what is need-to-know within a case, and does not show what is above it', async () => {
    const { ask, first } = await twoCases();
    const search = async (text: string) =>
      (await ask('search.query', { text })).filter(({ id }) => id === first.id);
    const note = await ask('remedy.create', {
      caseFileId: first.id,
      kind: 'complaint',
      description: { en: 'Whispered overnight' },
    });
    expect(await search('whispered')).toMatchObject([
      { withheld: false, snippet: expect.stringContaining('Whispered') },
    ]);
    const raise = (revision: number, sensitivity: 3 | 4) =>
      ask('remedy.update', { id: note.id, revision, patch: { sensitivity } });
    const higher = await raise(note.revision, 3);
    expect(await search('whispered')).toMatchObject([{ withheld: true, snippet: '', matches: [] }]);
    // What is confidential shows where everything is.
    const { revision } = await ask('casefile.get', { id: first.id });
    await ask('casefile.update', { id: first.id, revision, patch: { sensitivity: 3 } });
    expect(await search('whispered')).toMatchObject([{ withheld: false, level: 3 }]);
    await raise(higher.revision, 4);
    expect(await search('whispered')).toEqual([]);
  });

  it('finds a record that is need-to-know, and shows nothing of its text', async () => {
    const { ask, first, fair } = await twoCases();
    const { revision } = await ask('casefile.get', { id: first.id });
    await ask('casefile.update', { id: first.id, revision, patch: { sensitivity: 4 } });
    const hits = await ask('search.query', { text: 'hearing' });
    expect(hits).toMatchObject([{ id: fair.id, level: 4, withheld: true, snippet: '' }]);
  });

  it('never tells of health or of what befell a person in custody', async () => {
    const { ask, first } = await twoCases();
    const detention = await ask('detention.create', {
      caseFileId: first.id,
      health: { en: 'Tuberculosis untreated' },
      notes: 'Letters arrive',
    });
    await ask('custodyIncident.create', {
      detentionId: detention.id,
      kind: 'hunger_strike',
      description: { en: 'Starving since Monday' },
    });
    for (const text of ['tuberculosis', 'starving', '"untreated"', 'person:Ельшибаев starving'])
      expect([text, await ask('search.query', { text })]).toEqual([text, []]);
    const [hit] = await ask('search.query', { text: 'letters arrive' });
    expect(hit?.snippet).not.toMatch(/Tuberculosis|Starving/);
  });

  it('marks words that stand together as one', async () => {
    const { ask } = await twoCases();
    const [hit] = await ask('search.query', { text: '"fair trial"' });
    expect(hit?.matches.map((range) => hit.snippet.slice(...range))).toEqual(['fair trial']);
  });
});
