import { textIn, type DocumentLanguage } from '../language/language.schema';
import { foldKey } from '../text/fold';
import type { Place } from './place.schema';

type Node = Pick<Place, 'id' | 'parentId' | 'kind' | 'names'>;

export interface PlaceTree<P extends Node = Place> {
  find: (id: string | null) => P | undefined;
  /** From the country down to the place itself; empty for a place that is not there. */
  pathOf: (id: string | null) => readonly P[];
  /** The place and everything in it. */
  within: (id: string) => ReadonlySet<string>;
  /** Each place before those in it, by name. */
  inOrder: (language: DocumentLanguage) => readonly P[];
}

export function placeTree<P extends Node>(places: readonly P[]): PlaceTree<P> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const children = new Map<string | null, P[]>();
  for (const place of places) {
    // What lies in a place that is in the bin stands at the top rather than out of reach.
    const parent = place.parentId !== null && byId.has(place.parentId) ? place.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), place]);
  }
  const pathOf = (id: string | null): P[] => {
    const path: P[] = [];
    let place = id === null ? undefined : byId.get(id);
    while (place !== undefined && !path.includes(place)) {
      path.unshift(place);
      place = place.parentId === null ? undefined : byId.get(place.parentId);
    }
    return path;
  };
  return {
    find: (id) => (id === null ? undefined : byId.get(id)),
    pathOf,
    within: (id) => collect(id, children, new Set()),
    inOrder: (language) => {
      const listed = new Set<P>();
      const add = (parent: string | null): void => {
        for (const place of byName(children.get(parent) ?? [], language)) {
          if (listed.has(place)) continue;
          listed.add(place);
          add(place.id);
        }
      };
      add(null);
      return [...listed];
    },
  };
}

function collect<P extends Node>(
  id: string,
  children: ReadonlyMap<string | null, readonly P[]>,
  found: Set<string>,
): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const child of children.get(id) ?? []) collect(child.id, children, found);
  return found;
}

function byName<P extends Node>(places: readonly P[], language: DocumentLanguage): P[] {
  return places.toSorted((a, b) =>
    textIn(a.names, language).localeCompare(textIn(b.names, language), language),
  );
}

/** "Kazakhstan › Mangystau Region › Zhanaozen": a name alone may be that of three villages. */
export function placePath<P extends Node>(
  tree: PlaceTree<P>,
  id: string | null,
  language: DocumentLanguage,
): string {
  return tree
    .pathOf(id)
    .map(({ names }) => textIn(names, language))
    .join(' › ');
}

/** The region in which a place lies; its country where no region is known. */
export function regionOf<P extends Node>(tree: PlaceTree<P>, id: string | null): P | undefined {
  const path = tree.pathOf(id);
  return path.find(({ kind }) => kind === 'region') ?? path.find(({ kind }) => kind === 'country');
}

/** The places whose name, in any language, or whose path begins a word with each word asked for; the best first. */
export function findPlaces(tree: PlaceTree, query: string, language: DocumentLanguage): readonly Place[] {
  const words = foldKey(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const all = tree.inOrder(language);
  if (words.length === 0) return all;
  const starts = (text: string, word: string) =>
    text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));
  const named = (place: Place) => foldKey(Object.values(place.names).join(' '));
  const ranked = all.flatMap((place) => {
    const own = named(place);
    const path = tree.pathOf(place.id).map(named).join(' ');
    if (!words.every((word) => starts(path, word)) || !words.some((word) => starts(own, word))) return [];
    return [{ place, rank: words.every((word) => starts(own, word)) ? 0 : 1 }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ place }) => place);
}
