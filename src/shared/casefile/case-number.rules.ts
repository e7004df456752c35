/**
 * A pattern such as "{country}-{year}-{number:3}" makes the numbers of cases: `{number:3}` is a counter of at least three
 * digits, the other fields are given. A counter without digits named has no leading zeros.
 */
const counter = /\{number(?::(\d))?\}/;

export interface NumberSeries {
  readonly before: string;
  readonly after: string;
  readonly digits: number;
}

/** The texts around the counter. A field without a value goes with the punctuation that follows it. */
export function numberSeries(pattern: string, values: Readonly<Record<string, string>>): NumberSeries {
  const whole = counter.test(pattern) ? pattern : `${pattern}-{number}`;
  const [, digits = '1'] = counter.exec(whole) ?? [];
  const [before = '', after = ''] = whole.split(counter).filter((_, index) => index !== 1);
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}([^\p{L}\p{N}{]?)/gu, (_, field: string, mark: string) => {
      const value = values[field] ?? '';
      return value === '' ? '' : value + mark;
    });
  return { before: fill(before), after: fill(after), digits: Number(digits) };
}

export function numberIn(series: NumberSeries, count: number): string {
  return `${series.before}${String(count).padStart(series.digits, '0')}${series.after}`;
}

/** The counter of a number of this series, undefined for any other text. */
export function findCount(series: NumberSeries, number: string): number | undefined {
  if (!number.startsWith(series.before) || !number.endsWith(series.after)) return undefined;
  const middle = number.slice(series.before.length, number.length - series.after.length);
  return /^\d{1,9}$/.test(middle) ? Number(middle) : undefined;
}
