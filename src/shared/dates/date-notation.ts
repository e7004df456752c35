/**
 * A partial date for machines, whole: "2019-10", "2020-05-03/2020-05-05", "2017-10-29T08:30", with the "~" of ISO 8601-2
 * behind what is only about so: "2019-10~", "2019~/2021~", "2017-10-29T08:30~". No language in it: a table that left the
 * vault in one language comes back in another.
 */
import { PartialDate } from './partial-date.schema';

export function writeNotation({ start, end, about, time, timeAbout }: PartialDate): string {
  const mark = about ? '~' : '';
  if (end !== null) return `${start}${mark}/${end}${mark}`;
  return `${start}${mark}${time === null ? '' : `T${time}${timeAbout ? '~' : ''}`}`;
}

const point = String.raw`(\d{4}(?:-\d{2}){0,2})(~?)`;
const period = new RegExp(`^${point} ?/ ?${point}$`, 'u');
const moment = new RegExp(String.raw`^${point}(?:T(\d{2}:\d{2})(~?))?$`, 'u');

/** What `writeNotation` wrote; undefined: something else, or no day of the calendar. */
export function readNotation(text: string): PartialDate | undefined {
  const [, start, mark, end, endMark] = period.exec(text) ?? [];
  const [, day, dayMark, time, timeMark] = moment.exec(text) ?? [];
  const read =
    start === undefined
      ? { start: day, end: null, about: dayMark === '~', time: time ?? null, timeAbout: timeMark === '~' }
      : { start, end, about: mark === '~' || endMark === '~', time: null, timeAbout: false };
  const date = PartialDate.safeParse(read);
  return date.success ? date.data : undefined;
}
