import type { Language } from '../language/language.schema';

interface Renaming {
  /** First and last civil day of the name, as YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
  /** How the addresses of the directory write it now, and how it was called then. */
  readonly names: Record<Language, readonly [now: string, then: string]>;
}

/** The capital of Kazakhstan, by the decrees of 23 March 2019 and 17 September 2022. */
const renamings: readonly Renaming[] = [
  {
    from: '2019-03-23',
    until: '2022-09-16',
    names: {
      en: ['Astana', 'Nur-Sultan'],
      fr: ['Astana', 'Nour-Soultan'],
      ru: ['Астана', 'Нур-Султан'],
    },
  },
];

/** `line` of an address as it was written on `day` (YYYY-MM-DD). */
export function withNamesOf(day: string, line: string, language: Language): string {
  return renamings
    .filter(({ from, until }) => from <= day && day <= until)
    .reduce(
      (
        text,
        {
          names: {
            [language]: [now, then],
          },
        },
      ) => {
        const word = new RegExp(`(?<![\\p{L}-])${now}(?![\\p{L}-])`, 'gu');
        return text.replace(word, then);
      },
      line,
    );
}
