import { z } from 'zod';
import { job, query } from '../ipc/route';
import { listOf, recordRoutes } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import {
  BulkInput,
  BulkResult,
  ExportInput,
  ExportResult,
  Facet,
  FacetCount,
  FoundInList,
  ListKind,
  ListLine,
  ListQuery,
  Stretch,
} from './list.schema';
import { SavedView, SavedViewCreate, SavedViewFields } from './saved-view.schema';

export const listRoutes = {
  'list.page': query(ListQuery.extend(Stretch.shape), listOf(ListLine)),
  /** The ids of a stretch or of the whole list, for what is ticked without being seen. */
  'list.ids': query(
    ListQuery.extend({ offset: Stretch.shape.offset, limit: z.int().min(1).max(1_000_000) }),
    z.array(RecordId),
  ),
  /** How many records a search finds in each list that it finds some in. */
  'list.found': query(z.strictObject({ text: z.string().max(300) }), z.array(FoundInList)),
  /** The values that occur, with their numbers: of all records, not only of those that the list shows. */
  'list.facet': query(z.strictObject({ list: ListKind, facet: Facet }), z.array(FacetCount)),
  /** Does one thing to many records in one change, which one undo takes back. */
  'list.bulk': job(BulkInput, BulkResult),
  ...recordRoutes('savedView', { entity: SavedView, create: SavedViewCreate, fields: SavedViewFields }),
  /** In the order of their making. */
  'savedView.list': query(z.strictObject({ list: ListKind }), z.array(SavedView)),
};

export const listExportRoutes = {
  /** Writes the list as CSV to a file that a person chooses. @throws FILE_UNWRITABLE, CANCELLED */
  'list.export': job(ExportInput, ExportResult),
};
