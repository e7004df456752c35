import { expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { gapsIn } from './chronology-gaps';

const at = (start: string) => ({ date: datePoint(start) });

it('shows silences of three months and more, counted in whole months', () => {
  const gaps = gapsIn([at('2019-01-10'), at('2019-03-01'), at('2019-10-15'), { date: null }]);
  expect([...gaps]).toEqual([[2, 7]]);
});

it('does not call a period that lasts a silence', () => {
  const lasting = { date: { ...datePoint('2019-01'), end: '2020-06' } };
  expect([...gapsIn([lasting, at('2020-07-01')])]).toEqual([]);
});

it('counts from the last day that a vague date may mean', () => {
  expect([...gapsIn([at('2019'), at('2020-02-01')])]).toEqual([]);
});
