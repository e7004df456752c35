import { expect, it } from 'vitest';
import type { RichText } from '@shared/richtext/richtext.schema';
import { addAssaultCase, addOffice, openLetters } from './letter.testkit';

function open({ occupation = false } = {}) {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, person } = addAssaultCase(test);
  services.person.update(actor, person.id, services.person.get(person.id).revision, {
    occupation: occupation ? { fr: 'juriste', en: 'lawyer', ru: 'юрист' } : {},
  });
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const { letters } = services.appeal.createForCase(actor, {
    caseFileId: caseFile.id,
    template: 'urgent-appeal',
    languages: ['fr', 'ru', 'en'],
    addressees: [{ officeId: office.id }],
  });
  const idOf = (language: string) => letters.find((one) => one.language === language)?.id ?? '';
  const [fr, ru] = [idOf('fr'), idOf('ru')];
  /** The last part of the letter becomes these words. */
  const write = (id: string, words: string) => {
    const { blocks, revision } = services.letter.get(id);
    const content: RichText['content'] = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
    const text: RichText = { type: 'doc', content };
    return services.letter.change(actor, id, revision, {
      blocks: blocks.map((one, index) => (index === blocks.length - 1 ? { ...one, text } : one)),
    });
  };
  const ofRussian = (id = fr) => services.letterVersion.list(id).find((one) => one.language === 'ru');
  const kinds = () => ofRussian()?.differences.map(({ kind }) => kind);
  return { ...test, fr, ru, write, ofRussian, kinds };
}

it('finds the shipped languages of one letter to agree in all that can be counted', () => {
  const { services, fr } = open();
  const versions = services.letterVersion.list(fr);
  expect(versions.map(({ language }) => language).toSorted()).toEqual(['en', 'ru']);
  expect(versions.flatMap(({ differences }) => differences)).toEqual([]);
});

it('finds them to agree about a person of whom the occupation is known', () => {
  const { services, fr } = open({ occupation: true });
  expect(services.letterVersion.list(fr).flatMap(({ differences }) => differences)).toEqual([]);
});

it('finds a fact that one language tells and the other does not', () => {
  const { services, actor, ru, ofRussian } = open({ occupation: true });
  const { blocks, revision } = services.letter.get(ru);
  const content: RichText['content'] = [
    { type: 'paragraph', content: [{ type: 'text', text: 'Пишем Вам.' }] },
  ];
  const first = { type: 'doc' as const, content };
  services.letter.change(actor, ru, revision, {
    blocks: blocks.map((one, index) => (index === 0 ? { ...one, text: first } : one)),
  });
  const [difference] = ofRussian()?.differences ?? [];
  expect(difference).toMatchObject({ kind: 'fields', block: 0, onlyOther: [] });
  expect(difference).toHaveProperty('only', expect.arrayContaining(['person.occupation']));
});

it('marks a version as stale when the other one changes after they were compared, and says which', () => {
  const { services, actor, fr, ru, write, ofRussian } = open();
  expect(ofRussian()?.checked).toBeNull();
  services.letterVersion.mark(actor, { id: ru, otherId: fr, checked: true });
  expect(ofRussian()?.checked).toMatchObject({ by: actor.name, changed: [] });
  write(fr, 'Autre chose.');
  expect(ofRussian()?.checked?.changed).toEqual(['this']);
  const [french] = services.letterVersion.list(ru).filter(({ id }) => id === fr);
  expect(french?.checked?.changed).toEqual(['other']);
  services.letterVersion.mark(actor, { id: fr, otherId: ru, checked: true });
  expect(ofRussian()?.checked?.changed).toEqual([]);
  services.letterVersion.mark(actor, { id: fr, otherId: ru, checked: false });
  expect(ofRussian()?.checked).toBeNull();
  expect(services.history.listOfRecord('letter', ru, 50).map(({ action }) => action)).toContain(
    'letterVersion.unchecked',
  );
});

it('does not count a fact of the case that changes in every language at once', () => {
  const { services, actor, fr, ru, ofRussian } = open();
  services.letterVersion.mark(actor, { id: ru, otherId: fr, checked: true });
  const { id, revision } = services.person.get(services.letter.get(fr).personId ?? '');
  services.person.update(actor, id, revision, { occupation: { fr: 'juriste' } });
  expect(ofRussian()?.checked?.changed).toEqual([]);
});

it.each([
  ['L’article 9 du Pacte.', 'Статья 7 Пакта.', ['numbers']],
  ['Le 29 octobre 2017, on l’a arrêté.', 'Его задержали 29 ноября 2017 г.', ['dates']],
  ['Marat Zhanuzakov est libre.', 'Он на свободе.', []],
  ['L’article 9, le 3 mai 2020.', 'Статья 9, 3 мая 2020 г.', []],
])('compares what can be counted: %s / %s', (french, russian, found) => {
  const { fr, ru, write, kinds } = open();
  write(fr, french);
  write(ru, russian);
  expect(kinds()).toEqual(found);
});

it('finds a demand that one language lacks', () => {
  const { services, actor, fr, kinds } = open();
  const { demandIds, revision } = services.letter.get(fr);
  expect(demandIds.length).toBeGreaterThan(1);
  services.letter.change(actor, fr, revision, { demandIds: demandIds.slice(1) });
  expect(kinds()).toEqual(['demands']);
});
