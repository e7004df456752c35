import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinValues } from '@shared/merge/merge.rules';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';

async function openPair() {
  const test = openTestServices();
  const { ask } = test;
  const kept = await ask('person.create', {
    names: [nameForm('ru', 'Ержан', 'Ельшибаев'), nameForm('fr', 'Erzhan', 'Elshibayev')],
    notes: 'met in Aktau',
  });
  const merged = await ask('person.create', {
    names: [nameForm('fr', 'Yerzhan', 'Yelshibaev')],
    gender: 'masculine',
    occupation: { ru: 'сварщик' },
    notes: 'welder',
  });
  const { id: caseFileId } = await ask('casefile.create', {});
  await ask('casePerson.create', { caseFileId, personId: merged.id, role: 'subject' });
  const { id: eventId } = await ask('event.create', { caseFileId });
  const act = await ask('act.create', { eventId, victimId: merged.id });
  const perpetrator = { kind: 'person', personId: merged.id } as const;
  const involvement = await ask('involvement.create', { actId: act.id, perpetrator });
  const preview = () => ask('merge.preview', { kind: 'person', keptId: kept.id, mergedId: merged.id });
  const apply = async () => {
    const { keptRevision, mergedRevision, fields } = await preview();
    const choices = Object.fromEntries(fields.map(({ name, suggested }) => [name, suggested]));
    const pair = { kind: 'person', keptId: kept.id, mergedId: merged.id } as const;
    return ask('merge.apply', { ...pair, keptRevision, mergedRevision, choices });
  };
  return { ...test, kept, merged, caseFileId, act, involvement, preview, apply };
}

describe('merging two records of one person', () => {
  it('says what differs, proposes what loses least, and counts what will move', async () => {
    const { preview } = await openPair();
    const { fields, moved } = await preview();
    const suggested = Object.fromEntries(fields.map((field) => [field.name, field.suggested]));
    expect(suggested).toEqual({ names: 'both', gender: 'merged', occupation: 'merged', notes: 'both' });
    expect(moved).toEqual(
      expect.arrayContaining([
        { table: 'case_person', count: 1 },
        { table: 'act', count: 1 },
        { table: 'involvement', count: 1 },
      ]),
    );
  });

  it('leaves one person with all names, found by both spellings, and everything speaks of her', async () => {
    const { ask, services, kept, merged, caseFileId, act, involvement, apply } = await openPair();
    await apply();
    const person = services.person.get(kept.id);
    expect(person.names.map(({ family }) => family)).toEqual(['Ельшибаев', 'Elshibayev', 'Yelshibaev']);
    expect(person.names.filter(({ language, primary }) => language === 'fr' && primary)).toHaveLength(1);
    expect(person).toMatchObject({ gender: 'masculine', notes: 'met in Aktau\n\nwelder' });
    expect(services.act.get(act.id).victimId).toBe(kept.id);
    expect(services.involvement.get(involvement.id).perpetrator).toEqual({
      kind: 'person',
      personId: kept.id,
    });
    const view = await ask('casefile.view', { id: caseFileId });
    expect(view.persons.map((one) => one.person.id)).toEqual([kept.id]);
    expect(services.person.get(merged.id).deletedAt).not.toBeNull();
    const found = await ask('search.query', { text: 'Yelshibaev', kinds: ['person'] });
    expect(found.map(({ id }) => id)).toEqual([kept.id]);
  });

  it('moves what she told as a source, so that she stays as protected as she was', async () => {
    const { ask, services, kept, merged, caseFileId, apply } = await openPair();
    const who = { kind: 'person', personId: merged.id } as const;
    const { id } = await ask('source.create', { caseFileId, who, protection: 'high' });
    await apply();
    expect(services.source.get(id).who).toEqual({ kind: 'person', personId: kept.id });
  });

  it('never lets “both” lose one of two texts in one language', async () => {
    const { ask, services, kept, merged, preview, apply } = await openPair();
    const write = async (id: string, text: string) => {
      const { revision } = services.person.get(id);
      const patch = { health: { en: `${text} illness` }, occupation: { ru: text }, profile: { en: text } };
      await ask('person.update', { id, revision, patch });
    };
    await write(kept.id, 'heart');
    await write(merged.id, 'lung');
    const { fields } = await preview();
    const field = (name: string) => fields.find((one) => one.name === name);
    expect(field('occupation')).toMatchObject({ joinable: false, suggested: 'kept' });
    expect(field('profile')).toMatchObject({ joinable: false, suggested: 'kept' });
    await apply();
    expect(services.person.get(kept.id)).toMatchObject({
      health: { en: 'heart illness\n\nlung illness' },
      occupation: { ru: 'heart' },
    });
  });

  it('is taken back whole by one undo, and done again by redo', async () => {
    const { ask, services, kept, merged, caseFileId, apply } = await openPair();
    const before = [services.person.get(kept.id), services.person.get(merged.id)].map(contentOf);
    await apply();
    const after = contentOf(services.person.get(kept.id));
    await ask('undo.last', {});
    expect([services.person.get(kept.id), services.person.get(merged.id)].map(contentOf)).toEqual(before);
    const view = await ask('casefile.view', { id: caseFileId });
    expect(view.persons.map((one) => one.person.id)).toEqual([merged.id]);
    await ask('undo.redo', {});
    expect(contentOf(services.person.get(kept.id))).toEqual(after);
  });

  it('makes one link of two to the same case, and the case stays about her', async () => {
    const { ask, kept, caseFileId, apply } = await openPair();
    await ask('casePerson.create', { caseFileId, personId: kept.id, role: 'witness' });
    await apply();
    const view = await ask('casefile.view', { id: caseFileId });
    expect(view.persons.map(({ link, person }) => [person.id, link.role])).toEqual([[kept.id, 'subject']]);
  });

  it('refuses over what somebody else has changed since it was looked at, and a record with itself', async () => {
    const { ask, services, kept, merged, preview } = await openPair();
    const { keptRevision, mergedRevision } = await preview();
    const colleague = { id: '019a0000-0000-7000-8000-000000000002', name: 'A colleague' };
    services.person.update(colleague, merged.id, mergedRevision, { notes: 'seen today' });
    const pair = { kind: 'person', keptId: kept.id, mergedId: merged.id } as const;
    const order = { ...pair, keptRevision, mergedRevision, choices: {} };
    await expect(ask('merge.apply', order)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(services.person.get(merged.id).deletedAt).toBeNull();
    await expect(ask('merge.preview', { ...pair, mergedId: kept.id })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('joined values', () => {
  const localized = fc.dictionary(fc.constantFrom('en', 'fr', 'ru', 'kk'), fc.string());

  it('lose no text of the kept record, and take the languages that it lacks', () => {
    fc.assert(
      fc.property(localized, localized, (kept, merged) => {
        const joined = joinValues(kept, merged) as Record<string, string> | undefined;
        const conflict = Object.entries(kept).some(
          ([language, text]) =>
            text.trim() !== '' && (merged[language] ?? '').trim() !== '' && merged[language] !== text,
        );
        expect(joined === undefined).toBe(conflict);
        if (joined === undefined) return;
        for (const [language, text] of Object.entries(kept)) {
          if (text.trim() !== '') expect(joined[language]).toBe(text);
        }
        for (const [language, text] of Object.entries(merged)) {
          if ((kept[language] ?? '').trim() === '') expect(joined[language]).toBe(text);
        }
      }),
    );
  });

  it('hold every entry of both lists once', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(list, list, (kept, merged) => {
        const joined = joinValues(kept, merged) as number[];
        expect(new Set(joined)).toEqual(new Set([...kept, ...merged]));
        expect(joined.length).toBe(new Set(joined).size);
      }),
    );
  });
});

/** What a person sees of a record: everything but what counts its changes. */
function contentOf({
  revision: _revision,
  updatedAt: _updatedAt,
  ...content
}: {
  revision: number;
  updatedAt: number;
}) {
  return content;
}
