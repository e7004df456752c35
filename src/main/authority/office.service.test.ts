import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfficeForms } from '@shared/authority/office.schema';
import { emptyForms } from '@shared/authority/office-forms.rules';
import { openTestServices, type TestServices } from '../services.testkit';

let test: TestServices;
beforeEach(() => {
  test = openTestServices();
});
afterEach(() => test.close());

const russian: OfficeForms = {
  ...emptyForms(),
  postMasculine: { nominative: 'Прокурор', genitive: 'Прокурора', dative: 'Прокурору' },
  greetingMasculine: 'Уважаемый господин Прокурор!',
  closing: 'С уважением,',
};
const french: OfficeForms = {
  ...emptyForms(),
  postMasculine: { nominative: 'Procureur', genitive: '', dative: '' },
  greetingMasculine: 'Monsieur le Procureur,',
  closing: 'Nous vous prions d’agréer, {greeting}, l’expression de notre considération.',
};
const name = {
  kind: 'legal',
  language: 'ru',
  given: 'Берик',
  patronymic: '',
  family: 'Асылов',
  primary: true,
  inflections: {
    genitive: 'Берика Асылова',
    dative: 'Берику Асылову',
    accusative: 'Берика Асылова',
    instrumental: 'Бериком Асыловым',
    prepositional: 'Берике Асылове',
    confirmed: false,
  },
} as const;

async function confirmed() {
  const { ask } = test;
  const office = await ask('office.create', { kind: 'prosecutor', forms: { ru: russian, fr: french } });
  let holder = await ask('officeHolder.create', { officeId: office.id, names: [name], gender: 'masculine' });
  for (const language of ['ru', 'fr'] as const) {
    const { id, revision } = holder;
    holder = await ask('officeHolder.confirmForms', { id, revision, language, confirmed: true });
  }
  return { office, holder };
}

async function ticks(id: string) {
  const { forms, names } = await test.ask('officeHolder.get', { id });
  return { ru: forms.ru?.confirmed, fr: forms.fr?.confirmed, cases: names[0]?.inflections?.confirmed };
}

describe('confirmed forms of a holder', () => {
  it('takes the tick of Russian and of the cases of the name in one change', async () => {
    const { holder } = await confirmed();
    expect(await ticks(holder.id)).toEqual({ ru: true, fr: true, cases: true });
    expect(holder.revision).toBe(3);
  });

  it('lose the tick in the language whose wording the office changes, and only there', async () => {
    const { office, holder } = await confirmed();
    const forms = {
      ...office.forms,
      fr: { ...french, closing: 'Veuillez agréer, {greeting}, nos salutations.' },
    };
    await test.ask('office.update', { id: office.id, revision: office.revision, patch: { forms } });
    expect(await ticks(holder.id)).toEqual({ ru: true, fr: false, cases: true });
  });

  it('keep the tick when a wording changes that no letter to the holder prints', async () => {
    const { office, holder } = await confirmed();
    const forms = { ...office.forms, fr: { ...french, greetingFeminine: 'Madame la Procureure,' } };
    await test.ask('office.update', {
      id: office.id,
      revision: office.revision,
      patch: { forms, notes: 'x' },
    });
    expect(await ticks(holder.id)).toEqual({ ru: true, fr: true, cases: true });
  });

  it('lose the tick when the holder turns out to be a woman', async () => {
    const { holder } = await confirmed();
    const { id, revision } = holder;
    await test.ask('officeHolder.update', { id, revision, patch: { gender: 'feminine' } });
    expect(await ticks(id)).toMatchObject({ ru: false, fr: false });
  });
});
