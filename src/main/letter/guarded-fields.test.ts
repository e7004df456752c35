import { describe, expect, it } from 'vitest';
import { pathOfOwn } from '@shared/letter/own-fields.rules';
import { coded } from '@shared/vocabulary/coded-value.rules';
import { addAssaultCase, addDetentionCase, addOffice, makeLetter, openLetters } from './letter.testkit';
import { letterFrozenTable } from './letter.table';

const chip = (path: string) => ({ type: 'field' as const, attrs: { path, forms: [] } });
const text = (words: string) => ({ type: 'text' as const, text: words });

function draft(add: typeof addAssaultCase | typeof addDetentionCase = addAssaultCase) {
  const test = openLetters();
  const added = add(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const { services, actor } = test;
  const { id } = makeLetter(test, added.caseFile.id, office.id, 'fr');
  const say = (...paths: string[]) => {
    const { revision, blocks } = services.letter.get(id);
    const [first, ...rest] = blocks;
    if (first === undefined) throw new Error('the letter has blocks');
    const content = paths.flatMap((path) => [text('Il faut savoir : '), chip(path), text('. ')]);
    services.letter.change(actor, id, revision, {
      blocks: [{ ...first, text: { type: 'doc', content: [{ type: 'paragraph', content }] } }, ...rest],
    });
  };
  const findings = (begin: string) =>
    services.letter.view(id).findings.filter(({ code }) => code.startsWith(begin));
  const valueOf = (path: string) => services.letter.fields(id).find((one) => one.path === path);
  return {
    ...test,
    services,
    actor,
    id,
    say,
    findings,
    valueOf,
    caseFileId: added.caseFile.id,
    person: added.person,
  };
}

describe('a letter that says a fact with a level of its own', () => {
  it('is not issued before somebody has seen that it does, and says nothing once the level allows it', async () => {
    const { services, actor, id, person, say, findings } = draft();
    services.person.update(actor, person.id, person.revision, {
      health: { fr: 'diabète insulinodépendant' },
    });
    say('person.health');
    expect(findings('guarded')).toMatchObject([
      {
        code: 'guardedField.person.health',
        blocking: false,
        confirm: true,
        data: { field: 'person.health', level: 4 },
        record: { table: 'person', id: person.id },
      },
    ]);
    await expect(services.letterIssue.issue(actor, { id, accepted: [] })).rejects.toMatchObject({
      code: 'LETTER_INCOMPLETE',
    });
    const { revision } = services.person.get(person.id);
    services.person.update(actor, person.id, revision, { fieldLevels: { health: 2 } });
    expect(findings('guarded')).toEqual([]);
  });

  it('is held back where it would say it in its subject, which every list shows', () => {
    const { services, actor, id, person, findings } = draft();
    services.person.update(actor, person.id, person.revision, { family: { fr: 'trois enfants' } });
    const { revision } = services.letter.get(id);
    const subject = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [chip('person.family')] }],
    };
    services.letter.change(actor, id, revision, { subject });
    expect(services.letter.get(id).subjectLine).not.toContain('trois enfants');
    expect(findings('guarded')).toMatchObject([{ code: 'guardedSubject.person.family', blocking: true }]);
  });

  it('freezes what it says and nothing of what it does not', async () => {
    const { services, actor, store, id, person } = draft();
    const secret = { health: { fr: 'diabète' }, family: { fr: 'trois enfants' } };
    services.person.update(actor, person.id, person.revision, secret);
    await services.letterIssue.issue(actor, { id, accepted: [] });
    const [frozen] = store.read.select().from(letterFrozenTable).all();
    expect(JSON.stringify(frozen?.facts)).not.toMatch(/diabète|trois enfants/);
  });
});

describe('a letter that says a field of the organisation’s own', () => {
  it('offers it, prints it, and is held back with the way to the fact while it is empty', () => {
    const { services, actor, id, person, say, findings, valueOf } = draft();
    const union = services.customField.create(actor, {
      host: 'person',
      type: 'text',
      names: { fr: 'Syndicat' },
    });
    const path = pathOfOwn(union.id);
    say(path);
    expect(findings('emptyField')).toMatchObject([
      { blocking: true, data: { field: path }, record: { table: 'person', id: person.id } },
    ]);
    // A draft names what is missing as the organisation does.
    const page = JSON.stringify(services.letter.setLetter(services.letter.get(id)).page);
    expect(page).toContain('Syndicat');
    services.person.update(actor, person.id, person.revision, { custom: { [union.id]: 'Pétroliers unis' } });
    expect(findings('emptyField')).toEqual([]);
    expect(valueOf(path)).toMatchObject({ value: 'Pétroliers unis', level: 2 });
  });

  it('asks before it says one that is confidential, and borrows no choice from another language', () => {
    const { services, actor, person, say, findings, valueOf } = draft();
    const choice = '01930000-0000-7000-8000-000000000009';
    const field = services.customField.create(actor, {
      host: 'person',
      type: 'choice',
      names: { fr: 'Statut' },
      choices: [{ id: choice, names: { en: 'refugee' } }],
      level: 3,
    });
    services.person.update(actor, person.id, person.revision, { custom: { [field.id]: choice } });
    say(pathOfOwn(field.id));
    expect(findings('guarded')).toMatchObject([{ data: { level: 3 } }]);
    expect(valueOf(pathOfOwn(field.id))?.value).toBeNull();
  });
});

describe('coded terms and places in a letter', () => {
  it('are said in its language, in the middle of a sentence, without the notes of the caseworker', () => {
    const { services, actor, caseFileId, valueOf } = draft();
    const [term] = services.vocabulary.view('acts').terms;
    const [kind] = services.vocabulary.view('perpetrator_types').terms;
    const [entry] = services.caseFileView.view(caseFileId).events;
    const { act, involvements } = entry?.acts[0] ?? {};
    if (act === undefined || term === undefined || kind === undefined) throw new Error('an act and lists');
    services.act.update(actor, act.id, act.revision, { term: coded(term.code, 'our note') });
    for (const one of involvements ?? [])
      services.involvement.update(actor, one.id, one.revision, { term: coded(kind.code) });
    const said = valueOf('incident.act.term')?.value ?? '';
    expect(said.toLowerCase()).toBe(term.label.fr?.toLowerCase());
    expect(said.charAt(0)).toBe(said.charAt(0).toLowerCase());
    expect(valueOf('incident.perpetrator.term')?.value?.toLowerCase()).toBe(kind.label.fr?.toLowerCase());
  });

  it('say where something was as the place itself has it', () => {
    const { services, actor, caseFileId, valueOf } = draft(addDetentionCase);
    const names = { fr: 'Centre Zhas Kanat', en: 'Zhas Kanat Centre' };
    const place = services.place.create(actor, {
      kind: 'facility',
      names,
      inNames: { fr: 'au centre Zhas Kanat' },
    });
    const [detention] = services.detention.listOf(caseFileId);
    if (detention === undefined) throw new Error('a detention');
    expect(valueOf('detention.facility.in')?.value).toBe('à l’établissement pénitentiaire');
    services.detention.update(actor, detention.id, detention.revision, {
      facility: names,
      facilityPlaceId: place.id,
      arrestPlace: { fr: 'Aktaou' },
    });
    expect(valueOf('detention.facility.in')?.value).toBe('au centre Zhas Kanat');
    expect(valueOf('detention.arrestPlace.in')?.value).toBe('à Aktaou');
  });
});
