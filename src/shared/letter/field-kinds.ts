/** text: within a sentence. prose: whole sentences as somebody wrote them; several paragraphs are possible. */
type FieldKind = 'text' | 'prose';
export interface FieldDefinition {
  readonly kind: FieldKind | 'choice';
  /** A choice: its values, in the order in which `{path|form|form}` gives the forms. */
  readonly values?: readonly string[] | 'plural';
  /** Its forms agree with whoever the letter is about, in gender and number. */
  readonly agrees?: true;
}

export const text = { kind: 'text' } as const;
export const prose = { kind: 'prose' } as const;
/**
 * Forms by number, as `{path|form|…}`: French and English two (1 | other), Russian three (1 | 2-4 | 5+). Printed
 * alone it is the number in figures.
 */
export const plural = { kind: 'choice', values: 'plural' } as const;
export const choice = <const V extends readonly string[]>(...values: V) =>
  ({ kind: 'choice', values }) as const;

/**
 * Gender and number of whoever the letter is about. Forms: `{path|he|she}` for letters about one person, with
 * `{path|he|she|they}` in English and Russian, `{path|il|elle|ils|elles}` in French for letters about several too.
 */
export const agreement = {
  kind: 'choice',
  values: ['masculine', 'feminine', 'masculinePlural', 'femininePlural', 'inclusivePlural'],
  agrees: true,
} as const;
