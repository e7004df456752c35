import { expect, it } from 'vitest';
import { clockJumped, isIdle } from './lock.rules';

const limitMinutes = 5;

it('locks when neither the computer nor our windows had input for the limit', () => {
  expect(isIdle({ system: 300, own: 300, limitMinutes })).toBe(true);
  expect(isIdle({ system: 299, own: 300, limitMinutes })).toBe(false);
});

it('leaves a person alone who works in another program, for a while', () => {
  expect(isIdle({ system: 2, own: 600, limitMinutes })).toBe(false);
});

it('locks at last where the system never reports idleness', () => {
  expect(isIdle({ system: 0, own: 900, limitMinutes })).toBe(true);
});

it('notices a sleep, and a clock set back, but not a slow tick', () => {
  const before = { wall: 1_000_000, steady: 5_000 };
  expect(clockJumped(before, { wall: 1_040_000, steady: 10_000 })).toBe(true);
  expect(clockJumped(before, { wall: 900_000, steady: 10_000 })).toBe(true);
  expect(clockJumped(before, { wall: 1_060_000, steady: 65_000 })).toBe(false);
});
