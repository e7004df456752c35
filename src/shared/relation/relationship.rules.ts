import type { RelationshipType } from './relationship.schema';

const pairs: readonly (readonly [RelationshipType, RelationshipType])[] = [
  ['parent', 'child'],
  ['employer', 'employee'],
  ['lawyer', 'client'],
  ['guardian', 'ward'],
  ['persecutor', 'persecuted'],
];

/** What the first is to the second, when the second is `type` to the first: a parent's child, a friend's friend. */
export function inverseOf(type: RelationshipType): RelationshipType {
  for (const [one, other] of pairs) {
    if (type === one) return other;
    if (type === other) return one;
  }
  return type;
}
