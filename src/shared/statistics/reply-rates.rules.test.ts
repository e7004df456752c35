import { describe, expect, it } from 'vitest';
import { medianOf, replyTable, type SentLetter } from './reply-rates.rules';

const sent = (key: string, days: readonly (number | null)[]): SentLetter[] =>
  days.map((day) => ({
    key,
    sentOn: '2026-03-01',
    answeredOn: day === null ? null : `2026-03-${String(1 + day).padStart(2, '0')}`,
  }));
const none = () => null;

describe('what was answered', () => {
  it('is counted by group, with the median of the delays', () => {
    const letters = [...sent('court', [null, 4, 10]), ...sent('ministry', [null])];
    expect(replyTable(letters, letters, none, false)).toEqual({
      rows: [
        { key: 'court', label: null, sent: 3, answered: 2, medianDays: 7 },
        { key: 'ministry', label: null, sent: 1, answered: 0, medianDays: null },
      ],
      total: { key: '', label: null, sent: 4, answered: 2, medianDays: 7 },
    });
  });

  it('tells the public no row of fewer than five letters, nor what a subtraction would tell', () => {
    const six = [1, 2, 3, 4, 5, 6];
    const letters = [...sent('a', six), ...sent('b', [...six, 7]), ...sent('c', [1])];
    const { rows, total } = replyTable(letters, letters, none, true);
    expect(rows.map((row) => row.sent)).toEqual([7, null, null]);
    expect(rows[1]).toMatchObject({ answered: null, medianDays: null });
    expect(total.sent).toBe(14);
    const few = sent('a', [1, 2]);
    expect(replyTable(few, few, none, true).total.sent).toBeNull();
  });

  it('has no median of nothing', () => {
    expect([medianOf([]), medianOf([3]), medianOf([1, 9, 2])]).toEqual([null, 3, 2]);
  });
});
