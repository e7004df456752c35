/// <reference types="vite/types/importMeta.d.ts" />
import { z } from 'zod';
import { PlaceFields } from '@shared/place/place.schema';
import { CountryCode } from '@shared/record/record.schema';
import { ShippedCode } from '@shared/vocabulary/vocabulary.schema';

const StarterPlace = PlaceFields.pick({ kind: true, names: true, inNames: true }).extend({
  key: z.string().min(1),
  /** Key of the place in which it lies, which stands before it. */
  parent: z.string().nullable(),
  country: CountryCode.nullable().default(null),
  area: ShippedCode.nullable().default(null),
});
const StarterPlaces = z.strictObject({
  version: z.int().min(1),
  country: CountryCode,
  places: z.array(StarterPlace),
});

const files = import.meta.glob<unknown>('../../../resources/places/*.json', {
  import: 'default',
  eager: true,
});

/** The places that the app ships, a place before those in it. @throws ZodError for a file that is not complete */
export function starterPlaces(): z.infer<typeof StarterPlace>[] {
  return Object.values(files).flatMap((file) => StarterPlaces.parse(file).places);
}
