import { describe, expect, it } from 'vitest';
import { mergeVocabulary, termLabel, termPath } from '@shared/vocabulary/vocabulary.rules';
import { codedValueOf } from '@shared/vocabulary/vocabulary.schema';
import { openTestServices } from '../services.testkit';

const police = '01010400000024';
const governmental = '01000000000024';

async function open() {
  const test = openTestServices();
  const view = async () =>
    mergeVocabulary(
      await test.ask('vocabulary.shipped', { list: 'perpetrator_types' }),
      await test.ask('vocabulary.own', {}),
    );
  return { ...test, view };
}

describe('a vocabulary', () => {
  it('is shipped whole and shows the path of a term in each language', async () => {
    const { view } = await open();
    const list = await view();
    expect(termPath(list, police, 'en')).toBe('State bodies › Executive › Police');
    expect(termPath(list, police, 'ru')).toBe('Государственные органы › Исполнительная власть › Полиция');
    expect(termLabel(list, '99999999999924', 'fr')).toBe('99999999999924');
  });

  it('takes terms of the organisation below shipped ones, renames and hides; undo brings back what was', async () => {
    const { ask, view, services } = await open();
    const own = await ask('vocabularyTerm.create', {
      list: 'perpetrator_types',
      label: { ru: 'Дружинники' },
      parent: police,
    });
    await ask('vocabularyTerm.create', {
      list: 'perpetrator_types',
      code: police,
      label: { en: 'Police and militia' },
      hidden: true,
    });
    const list = await view();
    expect(termPath(list, own.id, 'en')).toBe('State bodies › Executive › Police and militia › Дружинники');
    expect(list.find(police)).toMatchObject({ hidden: true, label: { fr: 'Police' } });
    for (const code of [police, own.id, governmental])
      expect(services.vocabulary.labelOf('perpetrator_types', code)).toEqual(list.find(code)?.label);
    expect(services.vocabulary.labelOf('acts', own.id)).toEqual({});
    expect((await ask('vocabulary.lists', {})).find(({ key }) => key === 'perpetrator_types')).toMatchObject({
      own: 1,
      hidden: 1,
    });
    await ask('undo.last', {});
    expect(termLabel(await view(), police, 'en')).toBe('Police');
  });

  it('refuses what would put a term out of reach', async () => {
    const { ask } = await open();
    const list = 'perpetrator_types' as const;
    const upper = await ask('vocabularyTerm.create', { list, label: { en: 'Upper' }, parent: governmental });
    const lower = await ask('vocabularyTerm.create', { list, label: { en: 'Lower' }, parent: upper.id });
    const bad = { code: 'INVALID_INPUT', data: { field: 'parent' } };
    const { id, revision } = upper;
    await expect(
      ask('vocabularyTerm.update', { id, revision, patch: { parent: lower.id } }),
    ).rejects.toMatchObject(bad);
    const foreign = { list, label: { en: 'Foreign' }, parent: '01000000000004' };
    await expect(ask('vocabularyTerm.create', foreign)).rejects.toMatchObject(bad);
    await expect(ask('vocabularyTerm.create', { list, label: { en: ' ' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(ask('vocabularyTerm.remove', { id, revision })).rejects.toMatchObject({
      code: 'STILL_IN_USE',
    });
  });
});

describe('a coded value', () => {
  it('is of its list', () => {
    const ofPerpetrators = codedValueOf('perpetrator_types');
    expect(ofPerpetrators.safeParse({ code: police, note: '' }).success).toBe(true);
    expect(ofPerpetrators.safeParse({ code: '01000000000004', note: '' }).success).toBe(false);
    const own = '01900000-0000-7000-8000-000000000001';
    expect(ofPerpetrators.safeParse({ code: own, note: 'so called' }).success).toBe(true);
  });
});
