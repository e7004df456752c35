import { and, eq, isNull, sql } from 'drizzle-orm';
import { addDays, addMonths } from '@shared/calendar/civil-day.rules';
import { custodyDays } from '@shared/detention/custody-days.rules';
import type { StatisticsQuery } from '@shared/statistics/statistics.schema';
import type { CountedTable } from '@shared/statistics/suppression.rules';
import { caseActivityTable } from '../casefile/casefile.table';
import { detentionTable } from '../detention/detention.table';
import { personTable } from '../person/person.table';
import type { ReadStore } from '../store/store';
import type { PlaceReach } from './place-reach';
import { stepsOf } from './period-rows';

type Period = Pick<StatisticsQuery, 'by' | 'from' | 'until'> & { readonly reach: PlaceReach };
type Held = ReturnType<typeof listEpisodes>[number];

/**
 * Days that are certain to have been spent in custody or under house arrest within a period, up to today. A person held
 * in two cases at once is held once. The basis of each number are the persons.
 */
export function countDaysHeld(read: ReadStore, period: Period, today: string): CountedTable {
  const episodes = listEpisodes(read, period.reach);
  const dated = episodes.filter((one) => (one.heldSince ?? one.arrestDate) !== null);
  const people = new Map<string, Held[]>();
  for (const one of dated) {
    const who = one.personId ?? one.id;
    const own = people.get(who);
    if (own === undefined) people.set(who, [one]);
    else own.push(one);
  }
  const cells = new Map<string, { value: number; basis: number }>();
  const total = { value: 0, basis: 0 };
  for (const own of people.values()) {
    const parts = partsOf(own, period, today).filter(({ days }) => days > 0);
    for (const { key, days } of parts) {
      const { value, basis } = cells.get(key) ?? { value: 0, basis: 0 };
      cells.set(key, { value: value + days, basis: basis + 1 });
      total.value += days;
    }
    if (parts.length > 0) total.basis += 1;
  }
  return {
    cells: [...cells].map(([key, cell]) => ({
      key,
      label: period.by === 'region' ? period.reach.labelOf(key) : null,
      ...cell,
    })),
    total,
    undated: episodes.length - dated.length,
  };
}

function listEpisodes(read: ReadStore, reach: PlaceReach) {
  const place = sql<
    string | null
  >`coalesce(${detentionTable.facilityPlaceId}, ${detentionTable.arrestPlaceId})`;
  return read
    .select({
      id: detentionTable.id,
      personId: detentionTable.personId,
      type: detentionTable.type,
      heldSince: detentionTable.heldSince,
      arrestDate: detentionTable.arrestDate,
      releaseDate: detentionTable.releaseDate,
      country: caseActivityTable.country,
      gender: personTable.gender,
      region: reach.keyOf(place),
    })
    .from(detentionTable)
    .innerJoin(caseActivityTable, eq(caseActivityTable.caseFileId, detentionTable.caseFileId))
    .leftJoin(personTable, eq(personTable.id, detentionTable.personId))
    .where(and(isNull(detentionTable.deletedAt), eq(caseActivityTable.live, true), reach.holds(place)))
    .all();
}

/** The days of one person under the keys of the breakdown. */
function partsOf(own: readonly Held[], period: Period, today: string): { key: string; days: number }[] {
  const { by, from, until } = period;
  const within = (first: string, last: string) => daysWithin(own, first, last < today ? last : today);
  if (by === 'year' || by === 'month')
    return stepsOf(period).map((key) => {
      const [first, last] = daysOf(key);
      const { custody, house } = within(first < from ? from : first, last > until ? until : last);
      return { key, days: custody + house };
    });
  const { custody, house } = within(from, until);
  if (by === 'custody')
    return [
      { key: 'custody', days: custody },
      { key: 'house_arrest', days: house },
    ];
  const [one] = own;
  const key = (by === 'gender' ? one?.gender : by === 'region' ? one?.region : one?.country) ?? '';
  return [{ key, days: custody + house }];
}

function daysWithin(own: readonly Held[], first: string, last: string): { custody: number; house: number } {
  if (last < first) return { custody: 0, house: 0 };
  const after = custodyDays(own, last);
  const before = custodyDays(own, addDays(first, -1));
  return {
    custody: after.custody.atLeast - before.custody.atLeast,
    house: after.houseArrest.atLeast - before.houseArrest.atLeast,
  };
}

/** First and last day of a year or a month. */
function daysOf(step: string): [string, string] {
  if (step.length === 4) return [`${step}-01-01`, `${step}-12-31`];
  return [`${step}-01`, addDays(addMonths(`${step}-01`, 1), -1)];
}
