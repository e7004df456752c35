import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import kazakhstan from '../../../resources/calendars/kazakhstan.json';
import france from '../../../resources/calendars/france.json';
import russia from '../../../resources/calendars/russia.json';
import { addDays, daysUntil, weekdayOf } from './civil-day.rules';
import { HolidayCalendar, type Holiday } from './holiday.schema';
import { usualWeekend, workCalendar } from './work-calendar.rules';
import { addWorkingDays, reckon, workingDaysBetween } from './working-days.rules';

const calendarOf = (shipped: unknown, own: readonly Holiday[] = [], weekend = usualWeekend) =>
  workCalendar({ shipped: HolidayCalendar.parse(shipped), weekend, own });
const ofKazakhstan = calendarOf(kazakhstan);

function own(date: string, kind: Holiday['kind'], name = ''): Holiday {
  const record = {
    revision: 1,
    sensitivity: 2,
    createdAt: 0,
    createdBy: '',
    updatedAt: 0,
    updatedBy: '',
  } as const;
  return {
    ...record,
    id: '01930000-0000-7000-8000-000000000001',
    deletedAt: null,
    country: 'KZ',
    date,
    kind,
    name,
  };
}

const day = fc.integer({ min: 0, max: 9000 }).map((offset) => addDays('2015-01-01', offset));
const calendar = fc.constantFrom(ofKazakhstan, calendarOf(france), calendarOf(russia));

describe('working days in Kazakhstan in 2025', () => {
  it.each([
    ['2025-03-14', '2025-04-09'],
    ['2025-04-28', '2025-05-22'],
  ])('fifteen after receipt on %s end on %s', (received, due) => {
    expect(addWorkingDays(received, 15, ofKazakhstan).day).toBe(due);
  });

  it('says which holidays were left out, also those moved from the weekend', () => {
    const { holidays, weekendDays } = addWorkingDays('2025-03-14', 15, ofKazakhstan);
    expect(holidays.map(({ date, substitute }) => [date, substitute])).toEqual([
      ['2025-03-21', false],
      ['2025-03-22', false],
      ['2025-03-23', false],
      ['2025-03-24', true],
      ['2025-03-25', true],
    ]);
    expect(weekendDays).toBe(6);
  });

  it('does not move Christmas and Kurban-ait on, which are days off and no holidays', () => {
    const daysOf = (year: number) => ofKazakhstan.daysOfYear(year);
    expect(daysOf(2024).filter(({ names }) => names.en === 'Kurban-ait')).toHaveLength(1);
    expect(daysOf(2023).filter(({ names }) => names.en === 'Orthodox Christmas')).toHaveLength(1);
  });

  it('marks what nobody has verified, and years that are not covered', () => {
    expect(ofKazakhstan.findDay('2027-05-16')?.verify).toBe(true);
    expect(ofKazakhstan.findDay('2025-06-06')?.verify).toBe(false);
    expect([ofKazakhstan.covers(2025), ofKazakhstan.covers(2031)]).toEqual([true, false]);
  });
});

describe('days of the organisation', () => {
  it('go before the shipped ones: a day off more, and a Saturday that is worked', () => {
    const moved = calendarOf(kazakhstan, [own('2025-06-09', 'off', 'Moved'), own('2025-06-14', 'worked')]);
    expect(addWorkingDays('2025-06-08', 1, moved).day).toBe('2025-06-10');
    expect(moved.isWorkingDay('2025-06-14')).toBe(true);
  });

  it('fall on other weekends where the week is another', () => {
    const sundayToThursday = workCalendar({ shipped: undefined, weekend: [5, 6], own: [] });
    expect(addWorkingDays('2026-11-19', 1, sundayToThursday).day).toBe('2026-11-22');
  });
});

describe('any term of working days', () => {
  it('ends on a working day, and holds as many working days as it says', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), calendar, (from, count, one) => {
        const due = addWorkingDays(from, count, one).day;
        expect(one.isWorkingDay(due)).toBe(true);
        expect(workingDaysBetween(from, due, one)).toBe(count);
      }),
    );
  });

  it('accounts for every day on its way', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), calendar, (from, count, one) => {
        const { day: due, weekendDays, holidays } = addWorkingDays(from, count, one);
        expect(weekendDays + holidays.length + Math.abs(count)).toBe(Math.abs(daysUntil(from, due)));
      }),
    );
  });

  it('comes back when it is counted the other way from a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), calendar, (from, count, one) => {
        fc.pre(one.isWorkingDay(from));
        expect(addWorkingDays(addWorkingDays(from, count, one).day, -count, one).day).toBe(from);
      }),
    );
  });

  it('is the sum of its parts', () => {
    const part = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(day, part, part, calendar, (from, first, second, one) => {
        const inTwo = addWorkingDays(addWorkingDays(from, first, one).day, second, one).day;
        expect(inTwo).toBe(addWorkingDays(from, first + second, one).day);
      }),
    );
  });

  it('never ends earlier when it starts later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), calendar, (from, count, one) => {
        expect(addWorkingDays(from, count, one).day <= addWorkingDays(addDays(from, 1), count, one).day).toBe(
          true,
        );
      }),
    );
  });
});

it('counts calendar days and months as they stand', () => {
  expect(reckon('2026-03-10', -7, 'day', ofKazakhstan).day).toBe('2026-03-03');
  expect(reckon('2026-01-31', 1, 'month', ofKazakhstan).day).toBe('2026-02-28');
  expect(weekdayOf('2026-11-22')).toBe(7);
});
