import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import { ContactEntry, ContactEntryCreate, ContactEntryFields } from './contact-entry.schema';

export const contactRoutes = {
  ...recordRoutes('contactEntry', {
    entity: ContactEntry,
    create: ContactEntryCreate,
    fields: ContactEntryFields,
  }),
  /** The latest first, undated last. */
  'contactEntry.listOfCase': query(OfCase, z.array(ContactEntry)),
};
