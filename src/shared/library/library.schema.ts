import { z } from 'zod';
import { demandKinds } from '../demand/demand.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { CivilDate, CountryCode, LongText, RecordBase, ShortText } from '../record/record.schema';
import { Suits } from '../template/suits.schema';

/**
 * ground: an article of law that we rely on. offence: an article of criminal law that people are charged under. condemnation: how strongly we speak. closing: last sentences. context: a place or a sector.
 * demand: what the organisation asks for, as an infinitive phrase in each language; the app ships a phrase for each kind.
 */
export const libraryKinds = ['ground', 'offence', 'condemnation', 'closing', 'context', 'demand'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

const text = {
  kind: z.enum(libraryKinds),
  /** A ground: as it is cited, "article 9 of the Covenant …". An offence: what it accuses of. Another: what the menu says. */
  titles: LocalizedLine,
  /** What it says, with fields in braces; of a ground its subject. */
  texts: LocalizedText,
  /** Of an article: its official words in the language, to be quoted; a translation of one's own is none. */
  quotes: LocalizedText,
  /** Of an offence: the article as it is cited ("art. 106"), its part ("2"), and the code it stands in. */
  article: ShortText,
  part: ShortText,
  instrument: LocalizedLine,
  country: CountryCode.nullable(),
  /** The sector or the place that it is about. */
  sector: ShortText,
  /** The day as of which a context was true. */
  notedOn: CivilDate.nullable(),
  /** Whether States are bound by it; null: no law. */
  binding: z.boolean().nullable(),
  /** Of a demand: its kind, by which it suits the competence of an addressee; null: no demand, or of another kind. */
  demandKind: z.enum(demandKinds).nullable(),
  /** Of a demand: which addressees it is written for, where its kind does not say so. */
  suits: Suits,
  /** Since when it is in force for the country: a year or a day; empty: not known. */
  inForce: ShortText,
  source: LongText,
};

/** A text of the library that belongs to the organisation: its own, or its version of a shipped one. */
export const LibraryEntryFields = z.object({
  ...text,
  /** Key of the shipped text that it stands for; empty for an own one. */
  starterKey: ShortText,
  /** null: nobody has compared it with its source. */
  verifiedOn: CivilDate.nullable(),
  verifiedBy: ShortText,
  /** No longer offered. */
  hidden: z.boolean(),
});
export type LibraryEntryFields = z.infer<typeof LibraryEntryFields>;
export const LibraryEntry = RecordBase.extend(LibraryEntryFields.shape);
export type LibraryEntry = z.infer<typeof LibraryEntry>;
export const LibraryEntryCreate = LibraryEntryFields.omit({ starterKey: true })
  .partial()
  .required({ kind: true });

/** A shipped text (resources/library). `verified`: its wording and its source were compared when it was shipped. */
export const ShippedText = z
  .object({
    ...text,
    key: z.string().regex(/^[a-z0-9-]{1,60}$/),
    verified: z.boolean().default(false),
  })
  .partial({
    demandKind: true,
    suits: true,
    quotes: true,
    article: true,
    part: true,
    instrument: true,
    country: true,
    sector: true,
    notedOn: true,
    binding: true,
    inForce: true,
    source: true,
  })
  .strict();
export type ShippedText = z.infer<typeof ShippedText>;

/** A text as it is offered. `key`: by which letters name it; it stays when the organisation changes a shipped one. */
export const LibraryText = z.object({
  ...text,
  key: z.string(),
  verified: z.boolean(),
  verifiedBy: z.string(),
  verifiedOn: CivilDate.nullable(),
  hidden: z.boolean(),
  record: LibraryEntry.nullable(),
});
export type LibraryText = z.infer<typeof LibraryText>;
