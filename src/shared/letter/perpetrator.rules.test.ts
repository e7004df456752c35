import { describe, expect, it } from 'vitest';
import type { Language } from '../language/language.schema';
import { bodyInSentence } from '../language/body-name.rules';
import { actWords } from './act-words';
import type { ActType, PerpetratorType } from './act-word-shapes';
import type { FieldContext } from './field-context';
import type { LetterAct } from './letter-facts.schema';
import { byPerpetrator } from './perpetrator.rules';

/** What follows the phrase of an act by somebody of this kind. */
function by(
  type: ActType,
  who: PerpetratorType,
  language: Language,
  { several = false, group = false, own = '' } = {},
): string | null {
  const facts = {
    organisation: { inclusiveFrench: false },
    person: { id: 'one', gender: 'masculine' },
    otherPersons: several ? [{ person: { id: 'two', gender: 'feminine' } }] : [],
  };
  const act = {
    type,
    group: group ? { names: { fr: 'des grévistes' } } : null,
    perpetrators: [{ who: { kind: 'type', type: who, description: {} }, names: {}, term: {} }],
  };
  // Only what the rule reads; a whole letter is in the tests of letters.
  const context = { facts, language, item: null } as unknown as FieldContext;
  const phrase = own === '' ? actWords[language][type].masculine : own;
  return byPerpetrator(act as unknown as LetterAct, phrase, context);
}

describe('by whom', () => {
  it('gives several people, or a group, their employer', () => {
    expect(by('dismissal', 'employer', 'fr')).toBe('par son employeur');
    expect(by('dismissal', 'employer', 'fr', { several: true })).toBe('par leur employeur');
    expect(by('dismissal', 'employer', 'fr', { group: true })).toBe('par leur employeur');
  });

  it('does not say "par" twice', () => {
    expect(by('house_or_office_search', 'police', 'fr')).toBe('menée par des policiers');
    expect(by('house_or_office_search', 'police', 'en')).toBe('by police officers');
  });

  it.each(['fr', 'en', 'ru'] as const)(
    'is not said where it would turn the meaning, in %s: "reported missing by the police"',
    (language) => {
      for (const type of ['disappearance', 'unfair_trial', 'self_harm_in_protest'] as const)
        expect(by(type, 'police', language)).toBeNull();
    },
  );

  it('follows the words of the caseworker whatever the kind of act', () => {
    expect(by('disappearance', 'police', 'fr', { own: 'enlevé' })).toBe('par des policiers');
    expect(by('house_or_office_search', 'police', 'fr', { own: 'fouillé' })).toBe('par des policiers');
  });
});

it.each([
  ['fr', 'Comité de la sécurité nationale', 'le Comité de la sécurité nationale'],
  ['fr', 'Direction de la police', 'la Direction de la police'],
  ['fr', 'Agence de lutte contre la corruption', 'l’Agence de lutte contre la corruption'],
  ['fr', 'Forces spéciales', 'les Forces spéciales'],
  ['fr', 'KazMunayGas', 'KazMunayGas'],
  ['fr', 'La Garde nationale', 'la Garde nationale'],
  ['fr', 'Haute Cour', 'la Haute Cour'],
  ['fr', 'Haut-Commissariat aux droits de l’homme', 'le Haut-Commissariat aux droits de l’homme'],
  ['en', 'National Security Committee', 'the National Security Committee'],
  ['en', 'The Police Department', 'the Police Department'],
  ['en', 'KazMunayGas', 'KazMunayGas'],
  ['ru', 'Комитет национальной безопасности', 'Комитет национальной безопасности'],
] as const)('a body in a sentence, %s: %s', (language, name, said) => {
  expect(bodyInSentence(name, language)).toBe(said);
});
