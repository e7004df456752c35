/**
 * Rules of national law about how a term is counted. None of them acts by itself: a caseworker reads the source, checks it
 * for the day of the judgment, and switches it on for that judgment. `verifiedOn` null: taken from a commentary or a copy
 * of the law, not from the official text; the screen says "verify".
 */

/** So many days of a sentence for so many days in custody: 3 for 2 is "one day for one and a half". */
export interface Coefficient {
  readonly counts: number;
  readonly forDays: number;
}

interface Sourced {
  /** Stored with the judgment: never reuse one. */
  readonly id: string;
  readonly country: string;
  /** The key of the rule's words in the catalog `custody`. */
  readonly text: string;
  readonly source: string;
  readonly verifiedOn: string | null;
}

export interface CreditRule extends Sourced {
  readonly coefficient: Coefficient;
}

const kzCredit =
  'Criminal Code of Kazakhstan, art. 62(3) (commentary: zakonpravo.kz, Calculation of Sentences)';
const ruCredit = 'Criminal Code of the Russian Federation, art. 72(3.1) (copy: bazanpa.ru)';

export const creditRules: readonly CreditRule[] = [
  {
    id: 'kz-62-3-minimum',
    country: 'KZ',
    text: 'kzMinimum',
    source: kzCredit,
    verifiedOn: null,
    coefficient: { counts: 2, forDays: 1 },
  },
  {
    id: 'kz-62-3-medium',
    country: 'KZ',
    text: 'kzMedium',
    source: kzCredit,
    verifiedOn: null,
    coefficient: { counts: 3, forDays: 2 },
  },
  {
    id: 'kz-62-3-maximum',
    country: 'KZ',
    text: 'kzMaximum',
    source: kzCredit,
    verifiedOn: null,
    coefficient: { counts: 1, forDays: 1 },
  },
  {
    id: 'ru-72-31-settlement',
    country: 'RU',
    text: 'ruSettlement',
    source: ruCredit,
    verifiedOn: null,
    coefficient: { counts: 2, forDays: 1 },
  },
  {
    id: 'ru-72-31-general',
    country: 'RU',
    text: 'ruGeneral',
    source: ruCredit,
    verifiedOn: null,
    coefficient: { counts: 3, forDays: 2 },
  },
  {
    id: 'ru-72-31-strict',
    country: 'RU',
    text: 'ruStrict',
    source: ruCredit,
    verifiedOn: null,
    coefficient: { counts: 1, forDays: 1 },
  },
];

/** Days beyond those really spent in custody that a coefficient brings; rounded down, so that no end is told too early. */
export function extraCredit(days: number, { counts, forDays }: Coefficient): number {
  return Math.max(0, Math.floor((days * counts) / forDays) - days);
}

export interface ParoleRule extends Sourced {
  readonly numerator: number;
  readonly denominator: number;
}

const kzParole = 'Criminal Code of Kazakhstan, art. 72(3)';
const ruParole = 'Criminal Code of the Russian Federation, art. 79(3)';

export const paroleRules: readonly ParoleRule[] = [
  { country: 'KZ', source: kzParole, prefix: 'kz-72-3' },
  { country: 'RU', source: ruParole, prefix: 'ru-79-3' },
].flatMap(({ country, source, prefix }) =>
  (
    [
      ['third', 'paroleThird', 1, 3],
      ['half', 'paroleHalf', 1, 2],
      ['two-thirds', 'paroleTwoThirds', 2, 3],
    ] as const
  ).map(([name, text, numerator, denominator]) => ({
    id: `${prefix}-${name}`,
    country,
    text,
    source,
    verifiedOn: null,
    numerator,
    denominator,
  })),
);
