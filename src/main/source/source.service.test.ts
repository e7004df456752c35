import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { sourceLevel, sourcesOf } from '@shared/source/source.rules';
import type { RichText } from '@shared/richtext/richtext.schema';
import { addAssaultCase, addOffice, makeLetter, openLetters } from '../letter/letter.testkit';
import { latin } from '../letter/letter-names.testkit';
import { openTestServices } from '../services.testkit';

function openCase() {
  const test = openTestServices();
  const { services, actor } = test;
  const caseFile = services.caseFile.create(actor, { titles: { en: 'Case' } });
  const event = services.event.create(actor, { caseFileId: caseFile.id });
  const source = services.source.create(actor, {
    caseFileId: caseFile.id,
    who: { kind: 'described', description: { en: 'a guard' } },
  });
  const tell = () =>
    services.information.create(actor, {
      sourceId: source.id,
      subjectTable: 'event',
      subjectId: event.id,
      received: datePoint('2024-03'),
    });
  return { ...test, caseFile, event, source, tell };
}

describe('sources', () => {
  it('are kept confidential and protected unless somebody says otherwise', () => {
    const { source } = openCase();
    expect(source).toMatchObject({ sensitivity: 3, protection: 'discreet' });
  });

  it('say of which fact they told, each once however often they told it', () => {
    const { services, caseFile, event, source, tell } = openCase();
    tell();
    tell();
    const view = services.caseFileView.view(caseFile.id);
    expect(sourcesOf('event', event.id, view)).toMatchObject([
      { source: { id: source.id }, information: [{ received: { start: '2024-03' } }, {}] },
    ]);
    expect(sourcesOf('act', event.id, view)).toEqual([]);
  });

  it('take what they told with them into the bin', () => {
    const { services, actor, caseFile, source, tell } = openCase();
    tell();
    services.source.remove(actor, source.id, source.revision);
    expect(services.caseFileView.view(caseFile.id)).toMatchObject({ sources: [], information: [] });
  });
});

describe('the level from which on a paper may name a source', () => {
  it.each([
    [1, 'none', 1],
    [3, 'none', 3],
    [2, 'discreet', 3],
    [4, 'discreet', 4],
    [1, 'high', 4],
  ] as const)('is never below its sensitivity %i nor what %s asks for', (sensitivity, protection, level) => {
    expect(sourceLevel({ sensitivity, protection })).toBe(level);
  });
});

describe('a letter that names a source', () => {
  function openLetter(protection: 'none' | 'discreet' | 'high') {
    const test = openLetters();
    const { services, actor } = test;
    const { caseFile, person } = addAssaultCase(test);
    const witness = services.person.create(actor, { names: [latin('fr', 'Dana', 'Omarova')] });
    services.source.create(actor, {
      caseFileId: caseFile.id,
      who: { kind: 'person', personId: witness.id },
      protection,
      sensitivity: 1,
    });
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const letter = makeLetter(test, caseFile.id, office.id, 'fr');
    const write = (text: string) => {
      const block = { id: 'own', kind: 'free', text: paragraph(text) } as const;
      const { revision } = services.letter.get(letter.id);
      services.letter.change(actor, letter.id, revision, { blocks: [block] });
      return services.letter.view(letter.id).findings.filter(({ code }) => code === 'protectedSource');
    };
    return { ...test, caseFile, person, write };
  }
  const paragraph = (text: string): RichText => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });

  it('is held back when the source is highly protected, in whatever order and capitals', () => {
    const { write } = openLetter('high');
    expect(write('Dana Omarova l’a vu.')).toMatchObject([{ blocking: true, place: 'own' }]);
    expect(write('OMAROVA Dana l’a vu.')).toHaveLength(1);
    expect(write('Une passante l’a vu.')).toEqual([]);
  });

  it('has to be meant when the source is discreet, and may be sent when it may be named', () => {
    expect(openLetter('discreet').write('Dana Omarova l’a vu.')).toMatchObject([
      { blocking: false, confirm: true },
    ]);
    expect(openLetter('none').write('Dana Omarova l’a vu.')).toEqual([]);
  });

  it('may name the person whom it is about, who may be a source too', () => {
    const { services, actor, caseFile, person, write } = openLetter('none');
    services.source.create(actor, {
      caseFileId: caseFile.id,
      who: { kind: 'person', personId: person.id },
      protection: 'high',
    });
    expect(write('Marat Zhanuzakov nous l’a dit.')).toEqual([]);
  });
});
