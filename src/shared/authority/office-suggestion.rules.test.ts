import { describe, expect, it } from 'vitest';
import directory from '../../../resources/directory/kazakhstan.json';
import { emptyForms } from './office-forms.rules';
import { suggestForms } from './office-suggestion.rules';

const name = (nominative: string, genitive = '', dative = '') => ({ nominative, genitive, dative });

function french(nominative: string, which: 'body' | 'postMasculine' | 'postFeminine'): string[] {
  const made = suggestForms({ ...emptyForms(), [which]: name(nominative) }, 'fr')?.[which];
  return made === undefined ? [] : [made.genitive, made.dative];
}

describe('forms that are proposed', () => {
  it('are the Russian cases of every name that has none, and leave what a person wrote', () => {
    const forms = {
      ...emptyForms(),
      body: name('Генеральная прокуратура Республики Казахстан'),
      postMasculine: name('Генеральный прокурор Республики Казахстан', '', 'г-ну Прокурору'),
      verified: false,
    };
    expect(suggestForms(forms, 'ru')).toEqual({
      body: name(
        'Генеральная прокуратура Республики Казахстан',
        'Генеральной прокуратуры Республики Казахстан',
        'Генеральной прокуратуре Республики Казахстан',
      ),
      postMasculine: name(
        'Генеральный прокурор Республики Казахстан',
        'Генерального прокурора Республики Казахстан',
        'г-ну Прокурору',
      ),
      postFeminine: name(''),
    });
  });

  it.each([
    ['Procureur général', 'postMasculine', 'du Procureur général', 'au Procureur général'],
    ['Procureure générale', 'postFeminine', 'de la Procureure générale', 'à la Procureure générale'],
    ['Ambassadeur en France', 'postMasculine', 'de l’Ambassadeur en France', 'à l’Ambassadeur en France'],
    [
      'Présidence de la République',
      'body',
      'de la Présidence de la République',
      'à la Présidence de la République',
    ],
    ['Ministère de l’Intérieur', 'body', 'du Ministère de l’Intérieur', 'au Ministère de l’Intérieur'],
    ['Parquet général', 'body', 'du Parquet général', 'au Parquet général'],
    [
      'Comité du système pénitentiaire',
      'body',
      'du Comité du système pénitentiaire',
      'au Comité du système pénitentiaire',
    ],
    ['Cour suprême', 'body', 'de la Cour suprême', 'à la Cour suprême'],
    ['Haute Cour', 'body', 'de la Haute Cour', 'à la Haute Cour'],
    ['Garde nationale', 'body', 'de la Garde nationale', 'à la Garde nationale'],
    ['Région de Mangystau', 'body', 'de la Région de Mangystau', 'à la Région de Mangystau'],
    ['Équipe d’enquête', 'body', 'de l’Équipe d’enquête', 'à l’Équipe d’enquête'],
    [
      'Haut-Commissariat aux droits de l’homme',
      'body',
      'du Haut-Commissariat aux droits de l’homme',
      'au Haut-Commissariat aux droits de l’homme',
    ],
    ['Nations unies', 'body', 'des Nations unies', 'aux Nations unies'],
    ['Le Défenseur des droits', 'postMasculine', 'du Défenseur des droits', 'au Défenseur des droits'],
  ] as const)('contract the French article: %s', (nominative, which, genitive, dative) => {
    expect(french(nominative, which)).toEqual([genitive, dative]);
  });

  it('can be made in French for every office of the directory', () => {
    for (const { key, forms } of directory.offices) {
      const made = suggestForms({ ...emptyForms(), ...forms.fr }, 'fr');
      expect(made?.postMasculine.dative, key).toMatch(/^(?:au |à l’)/u);
      expect(made?.postFeminine.genitive, key).toMatch(/^de (?:la |l’)/u);
    }
  });

  it('are none where nothing is missing, in English, and for an alphabet that is not declined here', () => {
    const whole = { ...emptyForms(), body: name('Суд', 'Суда', 'Суду') };
    expect(suggestForms(whole, 'ru')).toBeUndefined();
    expect(suggestForms({ ...emptyForms(), body: name('Court') }, 'en')).toBeUndefined();
    expect(suggestForms({ ...emptyForms(), body: name('Бас прокуратурасы') }, 'kk')).toBeUndefined();
  });
});
