import { roles, type Role } from './user.schema';

/**
 * `open`: also before a vault is open. `signedIn`: whoever has opened it, also to choose a first passphrase. A role: it and
 * those above it.
 */
export type Permission = 'open' | 'signedIn' | Role;

/** Of somebody who is signed in; null: only to choose a first passphrase. */
export function isAllowed(needed: Permission, role: Role | null): boolean {
  if (needed === 'open' || needed === 'signedIn') return true;
  return role !== null && roles.indexOf(role) >= roles.indexOf(needed);
}

type OfRecords<Name extends string> = Record<
  `${Name}.${'create' | 'get' | 'update' | 'remove' | 'restore'}`,
  Permission
>;

/** Of the five requests that every kind of record answers: everybody reads, `writes` and those above change. */
export function ofRecords<Name extends string>(names: readonly Name[], writes: Role): OfRecords<Name> {
  const entries = names.flatMap((name) => [
    [`${name}.get`, 'reader'],
    ...['create', 'update', 'remove', 'restore'].map((verb) => [`${name}.${verb}`, writes]),
  ]);
  return Object.fromEntries(entries) as OfRecords<Name>;
}
