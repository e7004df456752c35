import type { LetterLine } from '@shared/letter/letter.schema';

/**
 * The day that a list shows for a letter, as an instant of that day on this computer: the date printed on it; without
 * one, that of `otherwise`. An issued letter always carries its date, which need not be the day it was issued on.
 */
export function letterDay({ date }: Pick<LetterLine, 'date'>, otherwise: number): number {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return otherwise;
  return new Date(year, month - 1, day).getTime();
}
