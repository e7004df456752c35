import { describe, expect, it } from 'vitest';
import { NewLetters } from '@shared/letter/letter-batch.schema';
import { addAssaultCase, addOffice, openLetters, type TestLetters } from './letter.testkit';

function context(test: TestLetters, told: number[] = [], stop = new AbortController()) {
  return { actor: test.actor, signal: stop.signal, progress: (done: number) => told.push(done) };
}

/** Offices with a name of their own, as a directory has them. */
function manyOffices(test: TestLetters, count: number): string[] {
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const { fr, ...others } = office.forms;
  if (fr === undefined) throw new Error('no French forms');
  return Array.from({ length: count }, (_, index) => {
    const postMasculine = { ...fr.postMasculine, nominative: `Procureur n° ${index + 1}` };
    const { kind, country, competences, languages, addresses } = office;
    const forms = { ...others, fr: { ...fr, postMasculine } };
    return test.services.office.create(test.actor, {
      kind,
      country,
      competences,
      languages,
      addresses,
      forms,
      verifiedOn: '2022-03-01',
    }).id;
  });
}

const choice = { languages: ['fr'], template: 'urgent-appeal' } satisfies Partial<NewLetters>;

describe('one case put to many addressees', () => {
  it('gives each a letter of one appeal, counts as it goes, and is taken back by one undo', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const offices = manyOffices(test, 60);
    const told: number[] = [];
    const { outcomes } = await test.services.letterBatch.writeAll(context(test, told), {
      ...choice,
      caseFileIds: [caseFile.id],
      addressees: offices.map((officeId) => ({ officeId })),
    });
    expect(outcomes.map(({ officeId }) => officeId)).toEqual(offices);
    expect(outcomes.every(({ error, letterIds }) => error === null && letterIds.length === 1)).toBe(true);
    expect(outcomes[59]?.name.fr).toBe('Procureur n° 60');
    expect(told).toEqual(Array.from({ length: 61 }, (_, index) => index));
    const [first] = outcomes.flatMap(({ letterIds }) => letterIds);
    const { appealId } = test.services.letter.get(first ?? '');
    const listed = test.services.letterList.listOfAppeal(appealId);
    expect(listed.map(({ addressee }) => addressee)).toEqual(outcomes.map(({ name }) => name.fr));
    test.services.undo.undoLast(test.actor);
    expect(test.services.letterList.listOfAppeal(appealId)).toEqual([]);
  });

  it('leaves what was written before a cancellation whole, and nothing after it', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const offices = manyOffices(test, 8);
    const stop = new AbortController();
    const { change, outcomes } = await test.services.letterBatch.writeAll(
      {
        actor: test.actor,
        signal: stop.signal,
        progress: (done) => {
          if (done === 3) stop.abort();
        },
      },
      {
        ...choice,
        languages: ['fr', 'ru'],
        caseFileIds: [caseFile.id],
        addressees: offices.map((officeId) => ({ officeId })),
      },
    );
    expect(outcomes.map(({ error }) => error)).toEqual([
      null,
      null,
      null,
      ...Array.from({ length: 5 }, () => 'CANCELLED'),
    ]);
    expect(outcomes.map(({ letterIds }) => letterIds.length)).toEqual([2, 2, 2, 0, 0, 0, 0, 0]);
    expect(test.services.letterList.listOfCase(caseFile.id)).toHaveLength(6);
    test.services.undo.undoChange(test.actor, change ?? '');
    expect(test.services.letterList.listOfCase(caseFile.id)).toEqual([]);
  });

  it('names an office that lies in the bin and writes to the others', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const [one = '', gone = '', other = ''] = manyOffices(test, 3);
    test.services.office.remove(test.actor, gone, 1);
    const { outcomes } = await test.services.letterBatch.writeAll(context(test), {
      ...choice,
      caseFileIds: [caseFile.id],
      addressees: [one, gone, other, one].map((officeId) => ({ officeId })),
    });
    expect(outcomes.map(({ name, error }) => [name.fr, error])).toEqual([
      ['Procureur n° 1', null],
      ['Procureur n° 2', 'NOT_FOUND'],
      ['Procureur n° 3', null],
    ]);
  });

  it('writes nothing at all in a language that the template lacks', async () => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const officeId = addOffice(test, 'kz-prosecutor-general').office.id;
    const template = test.services.ownTemplate.copy(
      test.actor,
      test.services.template.content('urgent-appeal'),
      'urgent-appeal',
    );
    test.services.ownTemplate.update(test.actor, template.id, template.revision, { ru: null });
    await expect(
      test.services.letterBatch.writeAll(context(test), {
        languages: ['fr', 'ru'],
        template: template.id,
        caseFileIds: [caseFile.id],
        addressees: [{ officeId }],
      }),
    ).rejects.toMatchObject({ code: 'TEMPLATE_LANGUAGE' });
    expect(test.services.letterList.listOfCase(caseFile.id)).toEqual([]);
  });
});

describe('many cases put to one addressee', () => {
  it('give an appeal each, and the case that is no longer there is named', async () => {
    const test = openLetters();
    const cases = [addAssaultCase(test), addAssaultCase(test, 'feminine'), addAssaultCase(test)].map(
      ({ caseFile }) => caseFile,
    );
    const gone = cases[2];
    if (gone === undefined) throw new Error('no case');
    test.services.caseFile.remove(test.actor, gone.id, test.services.caseFile.get(gone.id).revision);
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const { outcomes } = await test.services.letterBatch.writeAll(context(test), {
      ...choice,
      languages: ['fr', 'en'],
      caseFileIds: cases.map(({ id }) => id),
      addressees: [{ officeId: office.id }],
    });
    expect(outcomes.map(({ name, error }) => [name.en, error])).toEqual([
      [`${cases[0]?.number} · Case`, null],
      [`${cases[1]?.number} · Case`, null],
      [`${gone.number} · Case`, 'NOT_FOUND'],
    ]);
    const letters = outcomes.flatMap(({ letterIds }) => letterIds).map((id) => test.services.letter.get(id));
    expect(letters.map(({ caseFileId, language }) => [caseFileId, language])).toEqual([
      [cases[0]?.id, 'fr'],
      [cases[0]?.id, 'en'],
      [cases[1]?.id, 'fr'],
      [cases[1]?.id, 'en'],
    ]);
    expect(new Set(letters.map(({ appealId }) => appealId)).size).toBe(2);
    expect(letters[2]?.subjectLine).toContain('Saparova');
  });

  it('cannot be put to many addressees at once, nor be about one chosen person', () => {
    const id = '01890000-0000-7000-8000-000000000001';
    const other = '01890000-0000-7000-8000-000000000002';
    const two = { ...choice, caseFileIds: [id, other] };
    const to = (...ids: string[]) => ids.map((officeId) => ({ officeId }));
    expect(NewLetters.safeParse({ ...two, addressees: to(id) }).success).toBe(true);
    expect(NewLetters.safeParse({ ...two, addressees: to(id, other) }).success).toBe(false);
    expect(NewLetters.safeParse({ ...two, addressees: to(id), personId: id }).success).toBe(false);
  });
});

it('what has to be seen before an appeal is issued is told once for all its drafts', async () => {
  const test = openLetters();
  const { caseFile } = addAssaultCase(test);
  const offices = ['kz-prosecutor-general', 'kz-president'].map(
    (key) => addOffice(test, key, null).office.id,
  );
  const { appealId } = test.services.appeal.createForCase(test.actor, {
    ...choice,
    caseFileId: caseFile.id,
    addressees: offices.map((officeId) => ({ officeId })),
  });
  const outlook = await test.services.letterBatch.issueOutlook(context(test), appealId);
  expect(outlook).toMatchObject({ drafts: 2, blocked: 0 });
  expect(outlook.toConfirm.map(({ code }) => code)).toEqual(['addresseeUnverified']);
});
