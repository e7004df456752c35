import { z } from 'zod';
import { RecordId } from '../record/record.schema';

export const UserName = z.string().trim().min(1).max(80);

/** From the one who may least; each may what those before may. What that is stands in permissions.rules.ts. */
export const roles = ['reader', 'caseworker', 'coordinator', 'administrator'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What an administrator gives of a person who is to use the vault. */
export const UserFields = z.strictObject({
  name: UserName,
  role: Role,
  /** Who this is among those that sign letters. */
  signatoryId: RecordId.nullable(),
});
export type UserFields = z.infer<typeof UserFields>;

/** A person who uses the vault, or did: history and letters go on naming those whose access has ended. */
export const User = UserFields.extend({
  id: RecordId,
  revision: z.int().min(1),
  createdAt: z.int(),
  /** When the access ended. */
  endedAt: z.int().nullable(),
  /** Has a passphrase that opens the vault. */
  hasPassphrase: z.boolean(),
  /** The passphrase was made up by another: the person chooses one at the first sign-in. */
  mustChange: z.boolean(),
}).strip();
export type User = z.infer<typeof User>;
