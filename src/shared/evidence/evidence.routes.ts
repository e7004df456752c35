import { z } from 'zod';
import { command, job, query } from '../ipc/route';
import { OfCase } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { answered } from '../release/release.schema';
import { CertificateChoice } from './certificate.schema';
import {
  AddedFile,
  ChosenFile,
  CustodyEntry,
  CustodyNote,
  DocumentFiles,
  FilePlace,
  FileView,
  KeptPictures,
  maxCleanSize,
  OpenFile,
  pictureKinds,
  pieceSize,
} from './evidence.schema';
import { PageDrawing } from '../typeset/page-drawing.schema';

const ofIntake = { intakeId: z.uuid() };
const OfDocument = z.strictObject({ documentId: RecordId });
const OfVersion = z.strictObject({ versionId: RecordId });
const Token = z.string().min(1).max(64);
const FileName = z.string().min(1).max(300);

export const evidenceRoutes = {
  /** Opens a way in for one file, which the page hands over in pieces: no path ever reaches or leaves the page. */
  'evidence.begin': command(z.strictObject({}), z.object(ofIntake)),
  /** The next piece: 1 MiB, only the last may be shorter. @throws NOT_FOUND, DISK_FULL */
  'evidence.append': command(
    z.strictObject({
      ...ofIntake,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= pieceSize),
    }),
    z.undefined(),
  ),
  'evidence.finish': command(z.strictObject({ ...ofIntake, name: FileName, place: FilePlace }), AddedFile),
  /** Leaves nothing of what had come. */
  'evidence.discard': command(z.strictObject(ofIntake), z.undefined()),
  /** Asks the person for files. Empty: cancelled. */
  'evidence.choose': command(z.strictObject({}), z.array(ChosenFile)),
  /** Reads a chosen file into the vault; progress in bytes. @throws FILE_UNREADABLE, CANCELLED, DISK_FULL */
  'evidence.addChosen': job(z.strictObject({ token: z.uuid(), place: FilePlace }), AddedFile),
  /** A document over a file that is in the vault already. */
  'evidence.link': command(
    z.strictObject({ attachmentId: RecordId, place: FilePlace }),
    z.object({ documentId: RecordId, versionId: RecordId }),
  ),
  'evidence.listOfCase': query(OfCase, z.array(DocumentFiles)),
  /** Gives the next number of the case, once. */
  'evidence.giveNumber': command(OfDocument, z.object({ exhibitNumber: z.int() })),

  'evidence.get': query(OfVersion, FileView),
  /** Hands out a token to read the file by; `view` notes in the custody log that it was viewed. */
  'evidence.open': command(
    z.strictObject({ versionId: RecordId, purpose: z.enum(['view', 'thumbnail', 'clean']) }),
    OpenFile,
  ),
  'evidence.close': command(z.strictObject({ token: Token }), z.undefined()),
  /** Up to 1 MiB from `start`. @throws NOT_FOUND for a token that is not, or no longer, one */
  'evidence.read': query(
    z.strictObject({ token: Token, start: z.int().min(0), length: z.int().min(0).max(pieceSize) }),
    z.object({ bytes: z.instanceof(Uint8Array), size: z.int(), mime: z.string() }),
  ),
  /**
   * Saves the file where the person says, as it is or, when `clean` is given, without what it told about its maker.
   * False: cancelled. @throws FILE_UNWRITABLE, DAMAGED
   */
  'evidence.saveCopy': job(
    z.strictObject({
      versionId: RecordId,
      clean: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.length <= maxCleanSize)
        .nullable(),
      ...answered,
    }),
    z.boolean(),
  ),
  'evidence.keepPictures': command(KeptPictures, z.undefined()),
  'evidence.picture': query(
    z.strictObject({ attachmentId: RecordId, kind: z.enum(pictureKinds) }),
    z.instanceof(Uint8Array).nullable(),
  ),

  /** Oldest first. */
  'evidence.custody': query(OfDocument, z.array(CustodyEntry)),
  'evidence.noteCustody': command(CustodyNote, z.undefined()),
  'evidence.certificatePreview': query(CertificateChoice, z.object({ pages: z.array(PageDrawing) })),
  /**
   * Reads each stored file again, and makes the certificate only if each is what came in; progress in bytes. False:
   * cancelled in the dialog. @throws DAMAGED, CANCELLED, FILE_UNWRITABLE, MISSING_GLYPH, TYPESET_FAILED
   */
  'evidence.certificate': job(
    CertificateChoice.extend({ to: z.enum(['file', 'printer']), ...answered }),
    z.boolean(),
  ),
};
