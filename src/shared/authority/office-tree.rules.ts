import { textIn, type DocumentLanguage, type LocalizedText } from '../language/language.schema';
import { fullName } from '../language/person-name.rules';
import { foldKey } from '../text/fold';
import { nameKeys, wordKeys } from '../text/name-key';
import { officeKinds, type Office, type OfficeKind, type OfficeWithHolders } from './office.schema';

export interface OfficeNode {
  readonly line: OfficeWithHolders;
  /** False: stands here only to lead to an office below it that the filter lets through. */
  readonly matches: boolean;
  readonly children: readonly OfficeNode[];
}

export interface CountryTree {
  /** null: offices of no country, such as those of the United Nations. */
  readonly country: string | null;
  readonly roots: readonly OfficeNode[];
}

/**
 * Offices by country and hierarchy, the highest first. An office whose superior is missing, or is its own inferior, is a
 * root, so that none is lost from view.
 */
export function officeTree(
  lines: readonly OfficeWithHolders[],
  matches: (line: OfficeWithHolders) => boolean,
  language: DocumentLanguage,
): CountryTree[] {
  const byId = new Map(lines.map((line) => [line.office.id, line]));
  const under = new Map<string | null, OfficeWithHolders[]>();
  for (const line of lines.toSorted((a, b) => byRank(a.office, b.office, language))) {
    const parent = standsUnder(line.office, byId);
    under.set(parent, [...(under.get(parent) ?? []), line]);
  }
  const node = (line: OfficeWithHolders): OfficeNode[] => {
    const children = (under.get(line.office.id) ?? []).flatMap(node);
    const own = matches(line);
    return own || children.length > 0 ? [{ line, matches: own, children }] : [];
  };
  const roots = (under.get(null) ?? []).flatMap(node);
  const countries = [...new Set(roots.map(({ line }) => line.office.country))];
  return countries
    .toSorted((a, b) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? ''))
    .map((country) => ({ country, roots: roots.filter(({ line }) => line.office.country === country) }));
}

function standsUnder(office: Office, byId: ReadonlyMap<string, OfficeWithHolders>): string | null {
  const seen = new Set([office.id]);
  for (let above = office.parentId; above !== null; above = byId.get(above)?.office.parentId ?? null) {
    if (seen.has(above)) return null;
    seen.add(above);
  }
  return office.parentId !== null && byId.has(office.parentId) ? office.parentId : null;
}

function byRank(a: Office, b: Office, language: DocumentLanguage): number {
  const rank = officeKinds.indexOf(a.kind) - officeKinds.indexOf(b.kind);
  return rank === 0 ? officeName(a, language).localeCompare(officeName(b, language), language) : rank;
}

const postKinds: readonly OfficeKind[] = [
  'head_of_state',
  'head_of_government',
  'prosecutor_general',
  'ombudsman',
];

/** Where the person is the office: lists call it by the post. */
export function isPost(kind: OfficeKind): boolean {
  return postKinds.includes(kind);
}

/** How lists call an office: by the post where the person is the office, else by the body. */
export function officeName(office: Pick<Office, 'kind' | 'forms'>, language: DocumentLanguage): string {
  const bodies: LocalizedText = {};
  const posts: LocalizedText = {};
  for (const [key, forms] of Object.entries(office.forms)) {
    bodies[key as DocumentLanguage] = forms.body.nominative;
    posts[key as DocumentLanguage] = forms.postMasculine.nominative;
  }
  const [first, second] = isPost(office.kind) ? [posts, bodies] : [bodies, posts];
  return (
    first[language]?.trim() || second[language]?.trim() || textIn(first, language) || textIn(second, language)
  );
}

/** What a filter looks into: worked out once for a list that is filtered with every letter typed. */
export interface OfficeWording {
  readonly text: string;
  readonly sounds: readonly string[];
}

export function officeWording({ office, holders }: OfficeWithHolders): OfficeWording {
  const names = [
    ...Object.values(office.forms).flatMap(({ body, postMasculine, postFeminine }) =>
      [body, postMasculine, postFeminine].map((name) => name.nominative),
    ),
    ...holders.flatMap((holder) => holder.names.map((name) => fullName(name, true))),
  ].join('\n');
  return { text: foldKey(names), sounds: nameKeys(names) };
}

/**
 * Whether all words of a filter stand in the names of the office or its holders, in any language: as they are written, or
 * by their sound from the third letter on, so that "prokuror" finds «прокурор» and "Assylov" finds «Асылов».
 */
export function officeHas({ text, sounds }: OfficeWording, filter: string): boolean {
  return foldKey(filter)
    .split(' ')
    .every((word) => text.includes(word) || soundsIn(word, sounds));
}

function soundsIn(word: string, sounds: readonly string[]): boolean {
  return wordKeys(word).some((key) => key.length > 2 && sounds.some((sound) => sound.startsWith(key)));
}
