import { latestDay } from '@shared/dates/partial-date.rules';
import { heldAsOf } from '@shared/detention/detention.rules';
import type { detentionTable } from '../detention/detention.table';

/** The day on which a detention that lasts ends; '9999' when that is open, empty when nobody is held by it. */
export function holdsUntil(detention: typeof detentionTable.$inferSelect, today: string): string {
  if (!heldAsOf(detention, today).held) return '';
  return detention.releaseDate == null ? '9999' : latestDay(detention.releaseDate);
}
