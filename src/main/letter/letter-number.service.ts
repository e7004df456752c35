import { count, eq, max, sql } from 'drizzle-orm';
import { numberIn, numberSeries } from '@shared/casefile/case-number.rules';
import type { SettingsService } from '../settings/settings.service';
import { preparedOnce } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import { letterNumberTable } from './letter.table';

export interface LetterNumber {
  readonly series: string;
  readonly number: number;
  readonly reference: string;
}

/**
 * Numbers of letters: one series a year, without gaps and without doubles. A number is only proposed until the
 * transaction that issues its letter writes it; two unique indexes refuse what would be given twice.
 */
export class LetterNumberService {
  constructor(
    private readonly store: Store,
    private readonly settings: SettingsService,
  ) {}

  /** The number that a letter of this day would get now, or when `ahead` others of its series have got theirs before. */
  propose(letter: { language: string; date: string; country: string | null }, ahead = 0): LetterNumber {
    const pattern = this.settings.current().referencePattern;
    const year = letter.date.slice(0, 4);
    // A pattern without the year would give each number again every year: it counts on through the years instead.
    const series = pattern.includes('{year}') ? year : 'all';
    const values = { year, country: letter.country ?? '', language: letter.language };
    const referenceOf = (one: number) => numberIn(numberSeries(pattern, values), one);
    let number = this.#last(series);
    for (let free = -1; free < ahead; free += 1) {
      number += 1;
      // A changed pattern may meet numbers of an older one.
      while (this.#isTaken(referenceOf(number))) number += 1;
    }
    return { series, number, reference: referenceOf(number) };
  }

  take(writer: Writer, letterId: string, number: LetterNumber): void {
    writer.orm
      .insert(letterNumberTable)
      .values({ letterId, ...number })
      .run();
  }

  #last(series: string): number {
    const { read } = this.store;
    const statement = preparedOnce(read, 'last letter number', () =>
      read
        .select({ last: max(letterNumberTable.number) })
        .from(letterNumberTable)
        .where(eq(letterNumberTable.series, sql.placeholder('series')))
        .prepare(),
    );
    return this.store.whole(() => statement.get({ series }))?.last ?? 0;
  }

  #isTaken(reference: string): boolean {
    const { read } = this.store;
    const statement = preparedOnce(read, 'is a letter number taken', () =>
      read
        .select({ n: count() })
        .from(letterNumberTable)
        .where(eq(letterNumberTable.reference, sql.placeholder('reference')))
        .prepare(),
    );
    return (this.store.whole(() => statement.get({ reference }))?.n ?? 0) > 0;
  }
}
