import { expect, test } from 'vitest';
import { countPlaywright, countVitest, NOTHING, plus, summary } from './test-counts.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('the last line has one form', () => {
  expect(summary(plus({ passed: 2, failed: 1, skipped: 0 }, { passed: 3, failed: 0, skipped: 4 }))).toBe(
    '5 passed, 1 failed, 4 skipped',
  );
  expect(summary(NOTHING)).toBe('0 passed, 0 failed, 0 skipped');
});

test('a unit test file that cannot be loaded is a failure although none of its tests ran', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    testResults: [file('passed', 'passed'), file('failed', 'failed'), file('failed')],
  };
  expect(countVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

test('a walk that passes only when repeated is a failure', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test('an error outside any walk is a failure', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats, errors: [new Error('no browser')] }).failed).toBe(1);
});
