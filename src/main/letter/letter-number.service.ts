import { count, eq, max } from 'drizzle-orm';
import { numberIn, numberSeries } from '@shared/casefile/case-number.rules';
import type { SettingsService } from '../settings/settings.service';
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

  /** The number that a letter of this day would get now. */
  propose(letter: { language: string; date: string; country: string | null }): LetterNumber {
    const pattern = this.settings.current().referencePattern;
    const year = letter.date.slice(0, 4);
    // A pattern without the year would give each number again every year: it counts on through the years instead.
    const series = pattern.includes('{year}') ? year : 'all';
    const values = { year, country: letter.country ?? '', language: letter.language };
    let number = this.#last(series) + 1;
    let reference = numberIn(numberSeries(pattern, values), number);
    // A changed pattern may meet numbers of an older one.
    while (this.#isTaken(reference)) {
      number += 1;
      reference = numberIn(numberSeries(pattern, values), number);
    }
    return { series, number, reference };
  }

  take(writer: Writer, letterId: string, number: LetterNumber): void {
    writer.orm
      .insert(letterNumberTable)
      .values({ letterId, ...number })
      .run();
  }

  #last(series: string): number {
    const row = this.store.read
      .select({ last: max(letterNumberTable.number) })
      .from(letterNumberTable)
      .where(eq(letterNumberTable.series, series))
      .get();
    return row?.last ?? 0;
  }

  #isTaken(reference: string): boolean {
    const row = this.store.read
      .select({ n: count() })
      .from(letterNumberTable)
      .where(eq(letterNumberTable.reference, reference))
      .get();
    return (row?.n ?? 0) > 0;
  }
}
