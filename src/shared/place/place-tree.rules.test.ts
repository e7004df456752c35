import { describe, expect, it } from 'vitest';
import { findPlaces, placePath, placeTree, regionOf } from './place-tree.rules';
import type { Place, PlaceKind } from './place.schema';

const place = (id: string, kind: PlaceKind, parentId: string | null, en: string, ru: string) =>
  ({ id, kind, parentId, names: { en, ru } }) as Place;
const tree = placeTree([
  place('kz', 'country', null, 'Kazakhstan', 'Казахстан'),
  place('mangystau', 'region', 'kz', 'Mangystau Region', 'Мангистауская область'),
  place('zhanaozen', 'town', 'mangystau', 'Zhanaozen', 'Жанаозен'),
  place('colony', 'facility', 'zhanaozen', 'Colony 1', 'Колония № 1'),
  place('aktau', 'town', 'mangystau', 'Aktau', 'Актау'),
  place('astray', 'town', 'gone', 'Astray', 'Нигде'),
]);

describe('the tree of places', () => {
  it('says the whole path in the language asked for', () => {
    expect(placePath(tree, 'colony', 'en')).toBe('Kazakhstan › Mangystau Region › Zhanaozen › Colony 1');
    expect(placePath(tree, 'zhanaozen', 'ru')).toBe('Казахстан › Мангистауская область › Жанаозен');
    expect(placePath(tree, null, 'en')).toBe('');
  });

  it('holds everything below a place, and a place without its parent at the top', () => {
    expect([...tree.within('mangystau')].toSorted()).toEqual(['aktau', 'colony', 'mangystau', 'zhanaozen']);
    expect(tree.inOrder('en').map(({ id }) => id)).toEqual([
      'astray',
      'kz',
      'mangystau',
      'aktau',
      'zhanaozen',
      'colony',
    ]);
    expect(regionOf(tree, 'colony')?.id).toBe('mangystau');
    expect(regionOf(tree, 'kz')?.id).toBe('kz');
  });

  it('is found by any name, the own name before what lies in it', () => {
    expect(findPlaces(tree, 'жанао', 'en')[0]?.id).toBe('zhanaozen');
    expect(findPlaces(tree, 'mangystau', 'en')[0]?.id).toBe('mangystau');
    expect(findPlaces(tree, 'mangystau aktau', 'en').map(({ id }) => id)).toEqual(['aktau']);
    expect(findPlaces(tree, 'nowhere', 'en')).toEqual([]);
  });

  it('does not turn in a circle', () => {
    const round = placeTree([place('a', 'town', 'b', 'A', 'А'), place('b', 'town', 'a', 'B', 'Б')]);
    expect(placePath(round, 'a', 'en')).toBe('B › A');
    expect(round.within('a').size).toBe(2);
  });
});
