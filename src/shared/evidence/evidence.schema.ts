import { z } from 'zod';
import { Attachment } from '../attachment/attachment.schema';
import { DocumentEntry } from '../document/document.schema';
import { PartialDate } from '../dates/partial-date.schema';
import { CivilDate, RecordBase, RecordId, ShortText } from '../record/record.schema';

/** Files cross and are stored in pieces of this size. */
export const pieceSize = 1024 * 1024;
/** The largest file, in bytes. */
export const maxFileSize = 64 * 1024 * pieceSize;
/** Cleaned copies are made in the page, whole in memory. */
export const maxCleanSize = 200 * 1024 * 1024;

/** One file of a document: 1 is the first that came, the highest is the one that counts now. */
export const DocumentVersion = RecordBase.extend({
  documentId: RecordId,
  attachmentId: RecordId,
  number: z.int().min(1),
});
export type DocumentVersion = z.infer<typeof DocumentVersion>;

export const VersionView = z.object({
  version: DocumentVersion,
  file: Attachment,
  /** Made once by the page and kept beside the file. */
  thumbnail: z.boolean(),
});
export type VersionView = z.infer<typeof VersionView>;

/** One file with its document: what the viewer shows. */
export const FileView = z.object({ document: DocumentEntry, version: DocumentVersion, file: Attachment });
export type FileView = z.infer<typeof FileView>;

/** The files of one document, newest version first. */
export const DocumentFiles = z.object({ documentId: RecordId, versions: z.array(VersionView) });
export type DocumentFiles = z.infer<typeof DocumentFiles>;

/**
 * What can happen to a piece of evidence. The first seven are noted by the app itself; the others are things of the paper
 * world that a person notes.
 */
export const custodyActs = [
  'received',
  'hashed',
  'viewed',
  'exported',
  'cleaned',
  'printed',
  'certified',
  'copied',
  'redacted',
  'handed_over',
  'returned',
  'destroyed',
] as const;
export const CustodyAct = z.enum(custodyActs);
export type CustodyAct = z.infer<typeof CustodyAct>;
/** Those that a person notes. */
export const notedActs = ['received', 'copied', 'redacted', 'handed_over', 'returned', 'destroyed'] as const;

/** A line of the custody log: read from the chained journal, so that nobody can change or remove one unseen. */
export const CustodyEntry = z.object({
  sequence: z.int(),
  at: z.int(),
  actor: z.string(),
  act: CustodyAct,
  /** The version it was done to; 0: the document as a whole, such as its paper original. */
  version: z.int(),
  sha256: z.string(),
  /** The day on which it happened, where that is not the day of the entry. */
  day: z.string(),
  who: z.string(),
  note: z.string(),
});
export type CustodyEntry = z.infer<typeof CustodyEntry>;

export const CustodyNote = z.strictObject({
  documentId: RecordId,
  act: z.enum(notedActs),
  day: CivilDate.nullable(),
  who: ShortText,
  note: ShortText,
});
export type CustodyNote = z.infer<typeof CustodyNote>;

/** Where a file goes: to a new document of the case, or as the next version of one that is there. */
export const FilePlace = z.strictObject({
  caseFileId: RecordId,
  documentId: RecordId.nullable(),
  /** The day of the chronology onto which it was dropped. */
  date: PartialDate.nullable(),
});
export type FilePlace = z.infer<typeof FilePlace>;

/** Another document that holds the same bytes. */
export const SameFile = z.object({
  documentId: RecordId,
  title: z.string(),
  caseFileId: RecordId,
  caseNumber: z.string(),
});
export type SameFile = z.infer<typeof SameFile>;

export const AddedFile = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('added'), documentId: RecordId, versionId: RecordId }),
  /** Nothing was stored a second time; the caller may link to what is there. */
  z.object({ outcome: z.literal('same'), attachmentId: RecordId, found: z.array(SameFile) }),
]);
export type AddedFile = z.infer<typeof AddedFile>;

/** A file that a person chose in the dialog; its path stays in the vault process. */
export const ChosenFile = z.object({ token: z.uuid(), name: z.string(), size: z.int() });
export type ChosenFile = z.infer<typeof ChosenFile>;

/** A file that is open in the viewer: readable under `token` until it is closed or the vault locks. */
export const OpenFile = z.object({
  token: z.string(),
  mime: z.string(),
  size: z.int(),
});
export type OpenFile = z.infer<typeof OpenFile>;

export const pictureKinds = ['thumbnail', 'small'] as const;
/** Smaller copies of a photo or of the first page: for lists, and for dossiers (1200 pixels). */
export const KeptPictures = z.strictObject({
  attachmentId: RecordId,
  thumbnail: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 200_000),
  small: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length <= 2_000_000)
    .nullable(),
});
export type KeptPictures = z.infer<typeof KeptPictures>;
