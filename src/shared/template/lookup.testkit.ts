import type { CaseLookup } from './template.rules';

/** Of a case of which nothing is known. */
export const nothing: CaseLookup = {
  value: () => null,
  has: () => false,
  letter: () => [],
  items: () => [],
  persons: () => [],
  ofPerson: () => nothing,
  inclusiveStyle: 'generic',
};
