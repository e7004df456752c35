import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import kazakhstan from '../../../resources/calendars/kazakhstan.json';
import { addDays } from '../calendar/civil-day.rules';
import { HolidayCalendar } from '../calendar/holiday.schema';
import { usualWeekend, workCalendar } from '../calendar/work-calendar.rules';
import { replyDeadline, rulesFor, type WayOfLetter } from './reply-deadline.rules';

const calendar = workCalendar({
  shipped: HolidayCalendar.parse(kazakhstan),
  weekend: usualWeekend,
  own: [],
});
const appeal = {
  term: { count: 15, unit: 'working_day' },
  startsFrom: 'received',
  receivedOnWorkingDays: true,
  endsOnWorkingDay: true,
  extension: { count: 2, unit: 'month' },
  complaint: { count: 3, unit: 'month' },
} as const;
const way = (given: Partial<WayOfLetter>): WayOfLetter => ({
  sentOn: '2025-03-10',
  receivedOn: null,
  registeredOn: null,
  ...given,
});

describe('the answer to an appeal in Kazakhstan', () => {
  it('is due fifteen working days after receipt, Nauryz not counted', () => {
    const deadline = replyDeadline(appeal, way({ receivedOn: '2025-03-14' }), calendar);
    expect(deadline).toMatchObject({
      from: 'received',
      assumed: false,
      base: '2025-03-14',
      due: '2025-04-09',
    });
    expect(deadline.holidays.map(({ names }) => names.en)).toContain('Nauryz');
    expect(deadline.verifyCalendar).toBe(false);
  });

  it('is counted from the sending while the receipt is not known, and that is said', () => {
    expect(replyDeadline(appeal, way({}), calendar)).toMatchObject({
      from: 'sent',
      assumed: true,
      base: '2025-03-10',
    });
  });

  it('that came on a Saturday counts as received on Monday', () => {
    expect(replyDeadline(appeal, way({ receivedOn: '2025-03-15' }), calendar)).toMatchObject({
      base: '2025-03-17',
      movedFrom: '2025-03-15',
    });
  });

  it('may be put off to two months, and silence complained about for three', () => {
    const deadline = replyDeadline(appeal, way({ receivedOn: '2025-03-14' }), calendar);
    expect(deadline.extendedUntil).toBe('2025-05-14');
    // 9 July, a Wednesday.
    expect(deadline.complaintUntil).toBe('2025-07-09');
  });
});

describe('a time limit of days', () => {
  const month = { ...appeal, term: { count: 30, unit: 'day' }, extension: null, complaint: null } as const;

  it('that ends on a day off ends on the next working day', () => {
    // 30 days after 14 March 2025 is Sunday, 13 April.
    expect(replyDeadline(month, way({ receivedOn: '2025-03-14' }), calendar).due).toBe('2025-04-14');
    const strict = { ...month, endsOnWorkingDay: false };
    expect(replyDeadline(strict, way({ receivedOn: '2025-03-14' }), calendar).due).toBe('2025-04-13');
  });

  it('from registration falls back to receipt, then to the sending', () => {
    const registered = { ...month, startsFrom: 'registered' } as const;
    const bases = [
      way({ receivedOn: '2025-03-12', registeredOn: '2025-03-14' }),
      way({ receivedOn: '2025-03-12' }),
      way({}),
    ].map((given) => {
      const { from, assumed, base } = replyDeadline(registered, given, calendar);
      return [from, assumed, base];
    });
    expect(bases).toEqual([
      ['registered', false, '2025-03-14'],
      ['received', true, '2025-03-12'],
      ['sent', true, '2025-03-10'],
    ]);
  });
});

const day = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2022-01-03', offset));

describe('any time limit', () => {
  it('ends on a working day, later when the letter comes later, and never after its extension or complaint', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (first, wait, count) => {
          const rule = { ...appeal, term: { count, unit: 'working_day' } } as const;
          const one = replyDeadline(rule, way({ sentOn: first, receivedOn: first }), calendar);
          const other = replyDeadline(
            rule,
            way({ sentOn: first, receivedOn: addDays(first, wait) }),
            calendar,
          );
          expect(calendar.isWorkingDay(one.due)).toBe(true);
          expect(one.due > one.base).toBe(true);
          expect(other.due >= one.due).toBe(true);
          expect((one.extendedUntil ?? '') >= one.due).toBe(true);
          expect((one.complaintUntil ?? '') > one.due).toBe(true);
        },
      ),
    );
  });
});

describe('the rules that may bind an office', () => {
  const rule = (country: string | null, officeKinds: ('prosecutor' | 'court')[], retired = false) => ({
    country,
    officeKinds,
    retired,
  });
  it('are those of its country, in force; one for its kind goes first', () => {
    const all = [
      rule('KZ', []),
      rule('KZ', ['prosecutor']),
      rule('KZ', ['court']),
      rule('RU', []),
      rule('KZ', [], true),
    ];
    expect(rulesFor(all, { country: 'KZ', kind: 'prosecutor' })).toEqual([all[1], all[0]]);
    expect(rulesFor(all, { country: null, kind: 'intergovernmental' })).toEqual([]);
  });
});
