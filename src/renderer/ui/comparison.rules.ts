/** A record that was changed elsewhere while somebody was writing in it, field by field. */

/** `stored`: what stands in the vault now; `mine`: what was typed here; `was`: what stood there when the writing began. */
export type Version = 'stored' | 'mine' | 'was';

export interface ComparedField {
  readonly name: string;
  readonly stored: unknown;
  readonly mine: unknown;
  readonly was: unknown;
  /** Something was typed here: only then is there a version of one's own. */
  readonly typed: boolean;
  /** The vault holds something else than when the writing began. */
  readonly changed: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** What every record carries and nobody writes. */
const kept = new Set([
  'id',
  'revision',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'deletedAt',
  'position',
]);

/** Every field in which the versions differ: those typed here first, each in the order of the record. */
export function compareVersions(
  seen: Fields,
  stored: Fields,
  typed: ReadonlyMap<string, unknown>,
): ComparedField[] {
  const fields = Object.keys(stored)
    .filter((name) => !kept.has(name))
    .map((name) => ({
      name,
      stored: stored[name],
      mine: typed.has(name) ? typed.get(name) : seen[name],
      was: seen[name],
      typed: typed.has(name),
      changed: !sameValue(seen[name], stored[name]),
    }))
    .filter(({ stored: now, mine, changed }) => changed || !sameValue(now, mine));
  return fields.toSorted((a, b) => Number(b.typed) - Number(a.typed));
}

/** The versions between which a field leaves a choice, each once; the one in the vault first. */
export function versionsOf({ stored, mine, was, typed }: ComparedField): Version[] {
  const own: Version[] = typed && !sameValue(mine, stored) ? ['mine'] : [];
  const before: Version[] = sameValue(was, stored) || (typed && sameValue(was, mine)) ? [] : ['was'];
  return ['stored', ...own, ...before];
}

/** What was typed here, where something was; else what the vault holds: nothing is put back unasked. */
export function suggestedVersion(field: ComparedField): Version {
  return versionsOf(field).includes('mine') ? 'mine' : 'stored';
}

/** Values of fields are JSON; the order of keys is that of the schema on both sides. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
