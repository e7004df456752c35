import { and, count, eq, gte, isNotNull, isNull, lte, min, sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { LocalizedText } from '@shared/language/language.schema';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { ReplyQuery, ReplyTable } from '@shared/statistics/reply-rates.schema';
import type {
  Breakdown,
  Measure,
  StatisticsQuery,
  StatisticsTable,
} from '@shared/statistics/statistics.schema';
import {
  shownInFull,
  shownToThePublic,
  type CountedCell,
  type CountedTable,
} from '@shared/statistics/suppression.rules';
import { officeTable } from '../authority/office.table';
import { caseActivityTable, caseFileTable } from '../casefile/casefile.table';
import { detentionTable } from '../detention/detention.table';
import { actTable } from '../event/act.table';
import { eventTable } from '../event/event.table';
import { letterTable } from '../letter/letter.table';
import { personTable } from '../person/person.table';
import { civilDay } from '../record/today';
import type { Store } from '../store/store';
import type { VocabularyService } from '../vocabulary/vocabulary.service';
import type { PlaceService } from '../place/place.service';
import { placeReach, type PlaceReach } from './place-reach';
import { countReplies } from './reply-rates';
import { countDaysHeld } from './days-held';
import { countDetentions } from './detentions-begun';
import { codeOf, keyOf, start } from './statistics-keys';
import { actsByPerpetrator } from './acts-by-perpetrator';
import { inOrder } from './period-rows';

/** The list whose terms a breakdown counts by. */
const codedBy: Partial<Record<Breakdown, VocabularyKey>> = {
  term: 'acts',
  perpetrator: 'perpetrator_types',
  ground: 'detention_types',
};

type Period = Pick<StatisticsQuery, 'by' | 'from' | 'until' | 'within'>;

/**
 * Counts over the records that do not lie in the bin. What has a date in part is counted by the first day on which it
 * may have happened; what has none is told apart, in no period.
 */
export class StatisticsService {
  constructor(
    private readonly store: Store,
    private readonly place: Pick<PlaceService, 'list'>,
    private readonly vocabulary: Pick<VocabularyService, 'view'>,
    private readonly now: () => number,
  ) {}

  table({ measure, publicly, ...period }: StatisticsQuery): StatisticsTable {
    const table = this.counted(measure, period);
    return publicly ? shownToThePublic(table) : shownInFull(table);
  }

  /** With everything that the public must not see. @throws Error for a breakdown that the measure does not have */
  counted(measure: Measure, period: Period): CountedTable {
    const counted = this.#counted(measure, period);
    const list = codedBy[period.by];
    const terms = list === undefined ? undefined : this.vocabulary.view(list);
    const cells =
      terms === undefined
        ? counted.cells
        : counted.cells.map((cell) => ({ ...cell, label: terms.find(cell.key)?.label ?? null }));
    return { ...counted, cells: inOrder(cells, period) };
  }

  replies(query: ReplyQuery): ReplyTable {
    return countReplies(this.store.read, query, () => this.#officeNames());
  }

  years(): { first: number; last: number } {
    const { read } = this.store;
    const last = civilDay(this.now()).slice(0, 4);
    const held = sql<
      string | null
    >`min(coalesce(${start(detentionTable.heldSince)}, ${start(detentionTable.arrestDate)}))`;
    const firsts = [
      read
        .select({ day: min(caseFileTable.openedOn) })
        .from(caseFileTable)
        .where(isNull(caseFileTable.deletedAt))
        .get(),
      read
        .select({ day: sql<string | null>`min(${start(eventTable.date)})` })
        .from(eventTable)
        .where(isNull(eventTable.deletedAt))
        .get(),
      read.select({ day: held }).from(detentionTable).where(isNull(detentionTable.deletedAt)).get(),
    ].flatMap((row) => (row?.day ? [row.day.slice(0, 4)] : []));
    return { first: Number(firsts.reduce((a, b) => (a < b ? a : b), last)), last: Number(last) };
  }

  #counted(measure: Measure, period: Period): CountedTable {
    switch (measure) {
      case 'cases_opened':
        return this.#cases(caseFileTable.openedOn, period, isNull(caseFileTable.openedOn));
      case 'cases_closed':
        // A case without this day is not "undated" unless it was closed.
        return this.#cases(
          caseFileTable.closedOn,
          period,
          and(isNull(caseFileTable.closedOn), eq(caseFileTable.status, 'closed')),
        );
      case 'acts':
        return this.#acts(period, placeReach(this.place.list(), period.within));
      case 'detentions':
        return countDetentions(this.store.read, period, placeReach(this.place.list(), period.within));
      case 'days_held':
        return countDaysHeld(
          this.store.read,
          { ...period, reach: placeReach(this.place.list(), period.within) },
          civilDay(this.now()),
        );
      case 'letters':
        return this.#letters(period);
    }
  }

  #cases(day: AnySQLiteColumn, { by, from, until }: Period, undated: SQL | undefined): CountedTable {
    const { type, country, status, outcome } = caseFileTable;
    const key = keyOf(by, day, { type, country, status, outcome });
    const live = isNull(caseFileTable.deletedAt);
    const cells = this.store.read
      .select({ key, value: count() })
      .from(caseFileTable)
      .where(and(live, gte(day, from), lte(day, until)))
      .groupBy(key)
      .all()
      .map((row) => ({ ...row, label: null, basis: row.value }));
    const rest = this.store.read.select({ n: count() }).from(caseFileTable).where(and(live, undated)).get();
    return { cells, total: summed(cells), undated: rest?.n ?? 0 };
  }

  /** The basis are the people: five acts against one person are one person. */
  #acts({ by, from, until }: Period, reach: PlaceReach): CountedTable {
    const day = start(eventTable.date);
    const firstDay = sql<string | null>`substr(${day} || '-01-01', 1, 10)`;
    const gender = sql`case when ${actTable.victimId} is null and ${actTable.group} is not null then 'group' else ${personTable.gender} end`;
    const key = keyOf(by, day, {
      type: actTable.type,
      term: codeOf(actTable.term),
      // Counted below, with those who did it.
      perpetrator: actTable.type,
      gender,
      country: eventCountry,
      region: reach.keyOf(eventTable.placeId),
    });
    const people = sql<number>`count(distinct coalesce(${actTable.victimId}, ${actTable.id}))`;
    const rows = <K extends SQL<string>>(where: SQL | undefined, group: K) =>
      this.store.read
        .select({ key: group, value: count(), basis: people })
        .from(actTable)
        .innerJoin(eventTable, eq(eventTable.id, actTable.eventId))
        .innerJoin(caseActivityTable, eq(caseActivityTable.caseFileId, eventTable.caseFileId))
        .leftJoin(personTable, eq(personTable.id, actTable.victimId))
        .where(
          and(
            isNull(actTable.deletedAt),
            isNull(eventTable.deletedAt),
            eq(caseActivityTable.live, true),
            reach.holds(eventTable.placeId),
            where,
          ),
        )
        .groupBy(group)
        .all();
    const within = and(gte(firstDay, from), lte(firstDay, until));
    const whole = sql<string>`'' || ''`;
    const [total] = rows(within, whole);
    const [undated] = rows(isNull(day), whole);
    const counted =
      by === 'perpetrator'
        ? actsByPerpetrator(this.store.read, and(within, reach.holds(eventTable.placeId)))
        : rows(within, key);
    return {
      cells: counted.map((row) => ({
        ...row,
        label: by === 'region' ? reach.labelOf(row.key) : null,
      })),
      total: { value: total?.value ?? 0, basis: total?.basis ?? 0 },
      undated: undated?.value ?? 0,
    };
  }

  #letters({ by, from, until }: Period): CountedTable {
    const day = sql<string>`date(${letterTable.issuedAt} / 1000, 'unixepoch', 'localtime')`;
    const { language, officeId: authority } = letterTable;
    const key = keyOf(by, day, { language, authority, country: caseActivityTable.country });
    const rows = this.store.read
      .select({ key, value: count() })
      .from(letterTable)
      .innerJoin(caseActivityTable, eq(caseActivityTable.caseFileId, letterTable.caseFileId))
      .where(
        and(
          eq(letterTable.state, 'issued'),
          isNull(letterTable.deletedAt),
          isNotNull(letterTable.issuedAt),
          eq(caseActivityTable.live, true),
          gte(day, from),
          lte(day, until),
        ),
      )
      .groupBy(key)
      .all();
    const names = by === 'authority' ? this.#officeNames() : undefined;
    const cells = rows.map((row) => ({ ...row, label: names?.get(row.key) ?? null, basis: row.value }));
    return { cells, total: summed(cells), undated: 0 };
  }

  /** Offices in the bin keep their names: the letters to them were sent. */
  #officeNames(): Map<string, LocalizedText> {
    const offices = this.store.read
      .select({ id: officeTable.id, forms: officeTable.forms })
      .from(officeTable)
      .all();
    return new Map(
      offices.map(({ id, forms }) => [
        id,
        Object.fromEntries(
          Object.entries(forms).map(([language, { body, postMasculine }]) => [
            language,
            body.nominative || postMasculine.nominative,
          ]),
        ),
      ]),
    );
  }
}

/** Where it happened, else the country of the case. */
const eventCountry = sql`coalesce(${eventTable.country}, ${caseActivityTable.country})`;

function summed(cells: readonly CountedCell[]): CountedTable['total'] {
  const value = cells.reduce((all, one) => all + one.value, 0);
  return { value, basis: value };
}
