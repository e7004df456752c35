import type { LocalizedText } from '@shared/language/language.schema';
import type { Place } from '@shared/place/place.schema';

/** The place of the vault that a text of the demonstration ends with: "district court, Almaty"; null: there is none. */
export type PlaceOf = (text: LocalizedText | undefined) => string | null;

/** By the English names of the shipped places: countries and regions besides cities that are regions are called otherwise. */
export function demoPlaces(places: readonly Pick<Place, 'id' | 'names'>[]): PlaceOf {
  const known = new Map(places.map(({ id, names }) => [townIn(names.en ?? ''), id]));
  return (text) => known.get(townIn(text?.en ?? '')) ?? null;
}

/** "Oskemen (Ust-Kamenogorsk)" is Oskemen. */
function townIn(text: string): string {
  return (text.split(',').at(-1) ?? '').replace(/\(.*\)/u, '').trim();
}
