import { z } from 'zod';
import { CaseFileLine } from '../casefile/casefile-view.schema';
import { job, query } from '../ipc/route';
import { listOf, recordRoutes } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { BulkInput, BulkResult, CaseFacet, CaseQuery, FacetCount, Stretch } from './case-query.schema';
import { listKinds, SavedView, SavedViewCreate, SavedViewFields } from './saved-view.schema';

export const listRoutes = {
  'list.cases': query(CaseQuery.extend(Stretch.shape), listOf(CaseFileLine)),
  /** The ids of a stretch or of the whole list, for what is ticked without being seen. */
  'list.caseIds': query(
    CaseQuery.extend({ offset: Stretch.shape.offset, limit: z.int().min(1).max(1_000_000) }),
    z.array(RecordId),
  ),
  /** The values that occur, with their numbers of cases: of all cases, not only of those that the list shows. */
  'list.caseFacet': query(z.strictObject({ facet: CaseFacet }), z.array(FacetCount)),
  /** Does one thing to many cases in one change, which one undo takes back. */
  'list.bulk': job(BulkInput, BulkResult),
  ...recordRoutes('savedView', { entity: SavedView, create: SavedViewCreate, fields: SavedViewFields }),
  /** In the order of their making. */
  'savedView.list': query(z.strictObject({ list: z.enum(listKinds) }), z.array(SavedView)),
};
