import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { Person } from '../person/person.schema';
import { RecordBase, RecordId, ShortText } from '../record/record.schema';

/**
 * What the other person is to the first, after HURIDOCS list 21 (relationships): "other is her lawyer". Each has the word for
 * the way back (relationship.rules).
 */
export const relationshipTypes = [
  'spouse',
  'parent',
  'child',
  'sibling',
  'relative',
  'friend',
  'colleague',
  'employer',
  'employee',
  'lawyer',
  'client',
  'co_defendant',
  'fellow_prisoner',
  'guardian',
  'ward',
  'persecutor',
  'persecuted',
  'other',
] as const;
export type RelationshipType = (typeof relationshipTypes)[number];

/** How one person stands to another, from when until when; one record for both directions. */
export const RelationshipFields = z.object({
  personId: RecordId,
  otherId: RecordId,
  /** What the other is to the person. */
  type: z.enum(relationshipTypes),
  from: PartialDate.nullable(),
  until: PartialDate.nullable(),
  note: ShortText,
});
export type RelationshipFields = z.infer<typeof RelationshipFields>;
export const Relationship = RecordBase.extend(RelationshipFields.shape);
export type Relationship = z.infer<typeof Relationship>;
export const RelationshipCreate = RelationshipFields.partial().required({ personId: true, otherId: true });

/** A relationship as it looks from one person: `type` is what the other is to them. */
export const RelationshipView = z.object({
  relationship: Relationship,
  other: Person,
  type: z.enum(relationshipTypes),
});
export type RelationshipView = z.infer<typeof RelationshipView>;
