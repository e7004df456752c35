import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') };

export default defineConfig({
  test: {
    // Left alone, one worker runs where there are two cores.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{shared,main,cli}/**/*.test.ts', 'tools/**/*.test.ts'],
          // Loading the modules again for each file took as long as the tests: files of a worker share them.
          isolate: false,
          setupFiles: ['src/main/node.testkit.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { TZ: 'Asia/Almaty' },
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['src/renderer/page.testkit.ts'],
          testTimeout: 30_000,
          env: { TZ: 'Asia/Almaty' },
        },
      },
    ],
  },
});
