import { isNull } from 'drizzle-orm';
import type { Place } from '@shared/place/place.schema';
import type { ReadStore } from '../store/store';
import { placeTable } from './place.table';

/** All places that are not in the bin. */
export function livePlaces(read: ReadStore): Place[] {
  return read.select().from(placeTable).where(isNull(placeTable.deletedAt)).all();
}
