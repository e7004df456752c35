import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentLanguages, type DocumentLanguage } from '../language/language.schema';
import { checkText } from './text-check';

function codes(text: string, language: DocumentLanguage = 'fr'): string[] {
  return checkText([{ text }], language).map(({ code }) => code);
}

describe('checkText', () => {
  it('finds what slipped into two public appeals: a paragraph printed twice and a quotation nobody opened', () => {
    const profile =
      'Le militant appartient à une Ligue pour les droits civils et des citoyens". Il observe des procès et le prix "Liberté".';
    const findings = checkText(
      [
        { text: 'Un militant a été attaqué dans la rue.' },
        { text: profile },
        { text: 'Vers 8 h 30.' },
        { text: `${profile} ` },
      ],
      'fr',
    );
    expect(findings).toEqual([
      { code: 'unbalancedQuote', block: 1, offset: profile.indexOf('"'), length: 1, data: { mark: '"' } },
      { code: 'repeatedParagraph', block: 3, offset: 0, length: profile.length + 1, data: { first: 1 } },
      { code: 'unbalancedQuote', block: 3, offset: profile.indexOf('"'), length: 1, data: { mark: '"' } },
    ]);
  });

  it('finds what slipped into a campaign form: a doubled apostrophe and labels nobody translated', () => {
    expect(codes("Si vous voulez recevoir d’'autres nouvelles, cochez :")).toEqual(['doubledApostrophe']);
    expect(codes('Yes: No:')).toEqual(['untranslated', 'untranslated']);
    expect(codes('Yes: No:', 'en')).toEqual([]);
    expect(codes('Nom : Pays :', 'ru')).toEqual(['untranslated', 'untranslated']);
  });

  it.each<[string, string[]]>([
    ['Une phrase  avec deux blancs.', ['doubleSpace']],
    ['Une phrase\u00a0 avec deux blancs.', ['doubleSpace']],
    ['Un mot (sans fin.', ['unbalancedBracket']],
    ['Un mot sans début).', ['unbalancedBracket']],
    ['« Un mot.', ['unbalancedQuote']],
    ['Un mot ».', ['unbalancedQuote']],
    ['« Un mot » (et “un autre”) et "un troisième".', []],
    ['Nous demandons : 1) une enquête ; 2) des soins ; a) vite.', []],
    ['Nous nous félicitons que vous vous engagiez.', []],
    ['Il il a été arrêté.', ['repeatedWord']],
    ['Monsieur {person.name}, bonjour.', ['placeholder']],
    ['Monsieur XXX, bonjour.', ['placeholder']],
    ['Le ___ mars [DATE].', ['placeholder', 'placeholder']],
    ['Louis XIII et le XXe siècle.', []],
    ['Il a dit , puis rien .', ['strayPunctuation', 'strayPunctuation']],
    ['Un mot,collé.', ['strayPunctuation']],
    ['Objet : 1 000,50 € ; voir art. 3.1.', []],
    ['Il vit au Kаzakhstan.', ['mixedAlphabets']],
    ['   ', ['emptyBlock']],
    ['l’homme d’État aujourd’hui', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each<[string, DocumentLanguage, string[]]>([
    ['Газета „Жизнь“ и «Время» (2019).', 'ru', []],
    ['Дело о «хулиганстве.', 'ru', ['unbalancedQuote']],
    ['The “open” case (2019).', 'en', []],
    ['«Әділет» қоғамы', 'kk', []],
    ['Click here to read more.', 'fr', ['untranslated', 'untranslated']],
  ])('%s', (text, language, expected) => {
    expect(codes(text, language)).toEqual(expected);
  });

  it('names the fields that are empty', () => {
    expect(checkText([{ text: 'Monsieur …', emptyFields: ['person.name'] }], 'fr')).toEqual([
      { code: 'emptyField', block: 0, offset: 0, length: 0, data: { field: 'person.name' } },
    ]);
  });

  it('sees a repeated paragraph through case, marks and spacing, and lets short lines repeat', () => {
    const text = 'Les autorités doivent enquêter sans délai, disent ses collègues.';
    const other = 'les autorités doivent  enquêter sans délai disent ses collègues';
    expect(checkText([{ text }, { text: other }], 'fr').map(({ code }) => code)).toContain(
      'repeatedParagraph',
    );
    expect(checkText([{ text: 'Copie à :' }, { text: 'Copie à :' }], 'fr')).toEqual([]);
  });

  it('points into the text it was given, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.constantFrom(...documentLanguages),
        (texts, language) => {
          for (const { block, offset, length } of checkText(
            texts.map((text) => ({ text })),
            language,
          )) {
            expect(offset + length).toBeLessThanOrEqual(texts[block]?.length ?? -1);
          }
        },
      ),
    );
    for (const text of [
      '('.repeat(50_000),
      '" '.repeat(50_000),
      'a '.repeat(50_000),
      '{'.repeat(50_000),
      ' '.repeat(50_000),
    ]) {
      expect(checkText([{ text }], 'fr').length).toBeGreaterThanOrEqual(0);
    }
  });
});
