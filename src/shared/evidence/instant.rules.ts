const pad = (value: number) => String(value).padStart(2, '0');

/**
 * An instant as a court reads it: ISO 8601 in UTC, and the same on the clock of the place, with its distance from UTC.
 * @param at milliseconds since 1970
 * @param offset minutes by which the clock of the place is ahead of UTC at that instant
 */
export function instantInWords(at: number, offset: number): { utc: string; local: string } {
  const stamp = (moment: number) => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
  const distance = Math.abs(offset);
  const sign = offset < 0 ? '−' : '+';
  const zone = `UTC${sign}${pad(Math.floor(distance / 60))}:${pad(distance % 60)}`;
  return { utc: `${stamp(at)} UTC`, local: `${stamp(at + offset * 60_000)} ${zone}` };
}
