import { describe, expect, it } from 'vitest';
import { findCountryForms } from './country.rules';
import type { Language } from './language.schema';
import { placeInSentence } from './place.rules';

const where = (place: string | null, language: Language, code: string | null = 'KZ') =>
  placeInSentence(place, code === null ? undefined : findCountryForms(code, language), language);

describe('a place in a sentence', () => {
  it.each([
    ['Kokshetau', 'à Kokshetau (Kazakhstan)'],
    ['Le Caire', 'au Caire (Kazakhstan)'],
    ['La Haye', 'à La Haye (Kazakhstan)'],
    ['le tribunal de Jezkazgan', 'au tribunal de Jezkazgan (Kazakhstan)'],
    ['l’entrée du parc', 'à l’entrée du parc (Kazakhstan)'],
    ['Région de Mangystau', 'dans la région de Mangystau (Kazakhstan)'],
    ['Devant le tribunal', 'devant le tribunal (Kazakhstan)'],
    ['parking du tribunal', 'au Kazakhstan (parking du tribunal)'],
    ['Astana, Kazakhstan', 'à Astana, Kazakhstan'],
    ['Kazakhstan', 'au Kazakhstan'],
    ['Centre de détention d’Almaty', 'au centre de détention d’Almaty (Kazakhstan)'],
    ['Établissement LA-155/12', 'à l’établissement LA-155/12 (Kazakhstan)'],
    ['SIZO d’Almaty', 'au SIZO d’Almaty (Kazakhstan)'],
    ['hôpital n° 2', 'à l’hôpital n° 2 (Kazakhstan)'],
    ['oblast de Mangystau', 'dans l’oblast de Mangystau (Kazakhstan)'],
    ['  ', 'au Kazakhstan'],
  ])('in French: %s', (place, text) => {
    expect(where(place, 'fr')).toBe(text);
  });

  it.each([
    ['Kokshetau', 'in Kokshetau, Kazakhstan'],
    ['the Mangystau region', 'in the Mangystau region, Kazakhstan'],
    ['At the market', 'at the market, Kazakhstan'],
    ['court car park', 'in Kazakhstan (court car park)'],
    ['Kazakhstan', 'in Kazakhstan'],
    ['Mangystau region', 'in the Mangystau region, Kazakhstan'],
    ['Almaty City Court', 'at the Almaty City Court, Kazakhstan'],
  ])('in English: %s', (place, text) => {
    expect(where(place, 'en')).toBe(text);
  });

  it.each([
    ['Кокшетау', 'в г. Кокшетау (Казахстан)'],
    ['г. Кокшетау', 'в г. Кокшетау (Казахстан)'],
    ['город Абай', 'в городе Абай (Казахстан)'],
    ['село Шетпе', 'в селе Шетпе (Казахстан)'],
    ['Мангистауская область', 'в Мангистауской области (Казахстан)'],
    ['Каркаралинский район', 'в Каркаралинском районе (Казахстан)'],
    ['Алтайский край', 'в Алтайском крае (Казахстан)'],
    ['СИЗО г. Алматы', 'в СИЗО г. Алматы (Казахстан)'],
    ['У здания суда', 'у здания суда (Казахстан)'],
    ['Шетпе', 'в Казахстане (Шетпе)'],
    ['Казахстан', 'в Казахстане'],
    ['Учреждение ЛА-155/18', 'в учреждении ЛА-155/18 (Казахстан)'],
    ['ИК-64', 'в ИК-64 (Казахстан)'],
    ['район Байконур', 'в районе Байконур (Казахстан)'],
  ])('in Russian: %s', (place, text) => {
    expect(where(place, 'ru')).toBe(text);
  });

  it('without a country is said alone, and nothing is said of nothing', () => {
    expect(where('Kokshetau', 'fr', null)).toBe('à Kokshetau');
    expect(where('parking', 'fr', null)).toBe('parking');
    expect(where(null, 'ru', null)).toBeNull();
  });
});
