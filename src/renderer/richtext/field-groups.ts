/** In plain words, in the order of the menu: what a fact is about. */
export const fieldGroups = [
  'statement',
  'person',
  'incident',
  'pattern',
  'detention',
  'steps',
  'own',
  'law',
  'case',
  'us',
  'addressee',
  'other',
] as const;
type FieldGroup = (typeof fieldGroups)[number];

const groups: Readonly<Record<string, FieldGroup>> = {
  person: 'person',
  affiliation: 'person',
  incident: 'incident',
  pattern: 'pattern',
  detention: 'detention',
  charge: 'detention',
  remedy: 'steps',
  complaint: 'steps',
  criminalCase: 'steps',
  earlier: 'steps',
  ground: 'law',
  own: 'own',
  statement: 'statement',
  case: 'case',
  country: 'case',
  organisation: 'us',
  signatory: 'us',
  cosponsors: 'us',
  demands: 'us',
  letter: 'us',
  addressee: 'addressee',
};

export function groupOf(path: string): FieldGroup {
  return groups[/^\w+/u.exec(path)?.[0] ?? ''] ?? 'other';
}
