import { defineConfig } from '@playwright/test';

// One worker: every walk has the display, the clipboard and the two cores to itself. No retries: a walk that passes
// only the second time has found something.
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
});
