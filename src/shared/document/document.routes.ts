import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes, reorderRoute } from '../record/record.routes';
import { DocumentCreate, DocumentEntry, DocumentFields } from './document.schema';

export const documentRoutes = {
  ...recordRoutes('document', { entity: DocumentEntry, create: DocumentCreate, fields: DocumentFields }),
  'document.listOfCase': query(OfCase, z.array(DocumentEntry)),
  'document.reorder': reorderRoute('caseFileId', DocumentEntry),
};
