import { z } from 'zod';

/** UUIDv7, made in main. */
export const RecordId = z.uuid();
export type RecordId = z.infer<typeof RecordId>;

/** 1 public, 2 internal, 3 confidential, 4 need-to-know. */
export const Sensitivity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Sensitivity = z.infer<typeof Sensitivity>;

/**
 * What every stored record carries. Instants are integer milliseconds. `deletedAt` null: not in the bin.
 * `null`, not absence, means "known to be empty" in records: it survives JSON, the journal and structured cloning.
 */
export const RecordBase = z.object({
  id: RecordId,
  revision: z.int().min(1),
  sensitivity: Sensitivity,
  createdAt: z.int(),
  createdBy: z.string(),
  updatedAt: z.int(),
  updatedBy: z.string(),
  deletedAt: z.int().nullable(),
});
export type RecordBase = z.infer<typeof RecordBase>;

/** The head of what stands in for a record and is never stored; no record has this id. */
export const unstored: RecordBase = {
  id: '00000000-0000-7000-8000-000000000000',
  revision: 1,
  sensitivity: 1,
  createdAt: 0,
  createdBy: '',
  updatedAt: 0,
  updatedBy: '',
  deletedAt: null,
};

/** A civil date without a zone. */
export const CivilDate = z.iso.date();
export type CivilDate = z.infer<typeof CivilDate>;

export const ShortText = z.string().max(500);
export const LongText = z.string().max(100_000);
/** ISO 3166-1 alpha-2, upper case. Names per language are in shared/language. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
