import { z } from 'zod';
import { command, query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { Incoming, IncomingCreate, IncomingFields, IncomingProposal } from './incoming.schema';

export const incomingRoutes = {
  /**
   * `create` also moves the letter that is answered: replied, acknowledged or bounced, where that follows from its stage.
   */
  ...recordRoutes('incoming', {
    entity: Incoming,
    create: IncomingCreate,
    fields: IncomingFields.omit({ caseFileId: true }),
  }),
  /** The latest first. */
  'incoming.listOfCase': query(OfCase, z.array(Incoming)),
  'incoming.listOfLetter': query(z.strictObject({ letterId: RecordId }), z.array(Incoming)),
  /** What the latest file of a document tells. @throws NOT_FOUND; a file that is no mail gives empty values */
  'incoming.propose': query(z.strictObject({ documentId: RecordId }), IncomingProposal),
  /** Files one attachment of the mail as a document of the same case. @throws NOT_FOUND */
  'incoming.fileAttachment': command(
    z.strictObject({ documentId: RecordId, index: z.int().min(0).max(1000) }),
    z.object({ documentId: RecordId }),
  ),
};
