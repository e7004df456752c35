import { expect, it } from 'vitest';
import type { Language } from '../language/language.schema';
import { demandInSentence } from './demand-list.rules';

const demand = (language: Language, text: string) => ({ kind: 'other' as const, text: { [language]: text } });
const said = (language: Language, lead: string, ...texts: string[]) =>
  demandInSentence(
    [{ text: lead }],
    texts.map((text) => demand(language, text)),
    language,
  )?.[0]?.text;

it.each([
  ['en', 'We urge you to:', 'Order his release', 'We urge you to order his release.'],
  [
    'fr',
    'Nous vous demandons de\u00a0:',
    'ordonner sa libération',
    'Nous vous demandons d’ordonner sa libération.',
  ],
  [
    'fr',
    'Nous vous demandons de\u00a0:',
    'Garantir sa sécurité ;',
    'Nous vous demandons de garantir sa sécurité.',
  ],
  [
    'fr',
    'Nous vous appelons à\u00a0:',
    'Ordonner sa libération.',
    'Nous vous appelons à ordonner sa libération.',
  ],
  ['ru', 'Просим Вас:', 'Освободить его', 'Просим Вас освободить его.'],
  ['ru', 'Просим Вас:', 'СИЗО закрыть', 'Просим Вас СИЗО закрыть.'],
] as const)('%s: one demand goes on in its sentence: %s %s', (language, lead, text, sentence) => {
  expect(said(language, lead, text)).toBe(sentence);
});

it('numbers no single demand: it follows the colon where the sentence cannot go on without', () => {
  expect(said('en', 'We maintain the request that it contained:', 'Order his release')).toBe(
    'We maintain the request that it contained: order his release.',
  );
  expect(said('fr', 'Nous maintenons la demande\u00a0:', 'Ordonner sa libération')).toBe(
    'Nous maintenons la demande\u00a0: ordonner sa libération.',
  );
  expect(said('ru', 'Просьбу поддерживаем:', 'Освободить его')).toBe('Просьбу поддерживаем: освободить его.');
});

it('leaves a list where there are several, or where nothing leads into it', () => {
  expect(said('en', 'We urge you to:', 'order his release', 'drop the charges')).toBeUndefined();
  expect(said('en', 'Our demands', 'order his release')).toBeUndefined();
  expect(said('en', 'We urge you to:')).toBeUndefined();
});
