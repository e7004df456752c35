/** What stands in the records of the large vault beside prose. */
import type { CaseStatus } from '../../src/shared/casefile/casefile.schema';
import type { RichText } from '../../src/shared/richtext/richtext.schema';

export const countries = ['KZ', 'RU', 'BY', 'KG', 'UZ', 'TJ', 'AZ', 'TM'] as const;
export const statuses: readonly [CaseStatus, ...CaseStatus[]] = [
  'intake',
  'active',
  'active',
  'active',
  'monitoring',
  'closed',
];
type Town = Readonly<Record<'en' | 'fr' | 'ru', string>>;
/** As each language writes them; each is the place of tens of thousands of events. */
export const towns: readonly [Town, ...Town[]] = [
  { en: 'Aktau', fr: 'Aktaou', ru: 'Актау' },
  { en: 'Almaty', fr: 'Almaty', ru: 'Алматы' },
  { en: 'Astana', fr: 'Astana', ru: 'Астана' },
  { en: 'Semey', fr: 'Semeï', ru: 'Семей' },
  { en: 'Shymkent', fr: 'Chymkent', ru: 'Шымкент' },
  { en: 'Uralsk', fr: 'Ouralsk', ru: 'Уральск' },
];
export const regionOfTowns = 'Great Steppe';
export const givenNames = [
  'Айгерим',
  'Ержан',
  'Марина',
  'Дмитрий',
  'Асель',
  'Сергей',
  'Гульнара',
  'Тимур',
] as const;

export function richText(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

export function pick<T>(values: readonly [T, ...T[]], next: () => number): T {
  return values[Math.floor(next() * values.length)] ?? values[0];
}
