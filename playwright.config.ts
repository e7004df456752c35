import { defineConfig } from '@playwright/test';

// A worker for each virtual display, and one where windows open on a real one: no two walks share the focus and the
// clipboard. No retries: a walk that passes only the second time has found something.
const displays = process.env['AMPARO_DISPLAYS']?.split(' ') ?? [];

// First, so that at the end no worker waits for one of them.
const longest = ['accessibility', 'roles', 'lock', 'locked'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'e2e/specs',
  projects: [
    { name: 'long walks', testMatch: longest },
    { name: 'walks', testIgnore: longest },
  ],
  fullyParallel: true,
  outputDir: 'test-results',
  workers: Math.max(1, displays.length),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
});
