import { z } from 'zod';
import { LocalizedLine } from '../language/language.schema';
import { CountryCode, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';
import { codedValueOf } from '../vocabulary/vocabulary.schema';

/** `region` is the first level below a country, also a city of that rank; `facility` a prison, a court, a building. */
export const placeKinds = ['country', 'region', 'district', 'town', 'facility'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A point on the earth (WGS 84), in degrees. Whoever has it finds the door: it makes the place confidential. */
export const Coordinates = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export const PlaceFields = z.object({
  kind: z.enum(placeKinds),
  /** The place in which it lies; null: none above it. */
  parentId: RecordId.nullable(),
  names: LocalizedLine,
  /** Where something happened: "à Janaozen", «в Жанаозене». Empty: made from the name by rule. */
  inNames: LocalizedLine,
  /** Of a country: its ISO code and its term (HURIDOCS 15). */
  country: CountryCode.nullable(),
  area: codedValueOf('geographical_terms').nullable(),
  coordinates: Coordinates.nullable(),
  notes: LongText,
});
export const Place = RecordBase.extend({
  ...PlaceFields.shape,
  /** Of a place that came with the app; null: of our own. */
  starterKey: ShortText.nullable(),
});
export type Place = z.infer<typeof Place>;
export const PlaceCreate = PlaceFields.partial().required({ kind: true, names: true });
