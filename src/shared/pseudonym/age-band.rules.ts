import type { PartialDate } from '../dates/partial-date.schema';

/** Ten years between which an age lies; null at the end: a child, of whom no more is said. */
export interface AgeBand {
  readonly from: number;
  readonly until: number | null;
}

const adult = 18;

/** The band in which somebody born then is on a day; undefined where the day of birth says too little. */
export function partialAge(birth: PartialDate, day: string): AgeBand | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [bornIn = 0, bornOn = 1, bornDay = 1] = birth.start.split('-').map(Number);
  if (birth.end !== null) return undefined;
  const before = month < bornOn || (month === bornOn && date < bornDay);
  const age = year - bornIn - (before ? 1 : 0);
  if (age < 0 || age > 130) return undefined;
  if (age < adult) return { from: 0, until: null };
  return age < 20 ? { from: adult, until: 19 } : { from: age - (age % 10), until: age - (age % 10) + 9 };
}
