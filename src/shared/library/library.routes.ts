import { z } from 'zod';
import { command, query } from '../ipc/route';
import { recordRoutes } from '../record/record.routes';
import { LibraryEntry, LibraryEntryCreate, LibraryEntryFields, LibraryText } from './library.schema';

const ByKey = z.strictObject({ key: z.string().max(64) });

export const libraryRoutes = {
  ...recordRoutes('libraryEntry', {
    entity: LibraryEntry,
    create: LibraryEntryCreate,
    fields: LibraryEntryFields.omit({ kind: true, starterKey: true }),
  }),
  /** Shipped and own, the hidden ones too; an own version in the place of the shipped one. */
  'library.list': query(z.strictObject({}), z.array(LibraryText)),
  /** The version of the organisation of a shipped text, to be changed: made if there is none. NOT_FOUND */
  'library.adopt': command(ByKey, LibraryEntry),
  /** Says that the caller has compared the text with its source today. NOT_FOUND */
  'library.verify': command(ByKey, LibraryEntry),
};
