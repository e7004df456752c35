import { z } from 'zod';
import { RecordBase, ShortText } from '../record/record.schema';
import { ListFilters, ListKind, ListSort } from './list.schema';

/** A way of looking at a list, kept under a name: what is shown, in which order, in which columns. */
export const SavedViewFields = z.object({
  list: ListKind,
  name: ShortText.min(1),
  filters: ListFilters,
  sort: ListSort,
  /** Keys of the columns shown, in their order. */
  columns: z.array(z.string().max(60)).max(60),
});
export type SavedViewFields = z.infer<typeof SavedViewFields>;
export const SavedView = RecordBase.extend(SavedViewFields.shape);
export type SavedView = z.infer<typeof SavedView>;
export const SavedViewCreate = SavedViewFields.partial({ columns: true });
