import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// The bench runs under plain Node from one file, so that it measures the services as the app bundles them.
export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { '@shared': resolve(import.meta.dirname, '../src/shared') } },
  build: { ssr: 'run.ts', outDir: '../out/bench', emptyOutDir: true, target: 'node20.18' },
  ssr: {
    noExternal: true,
    external: [
      '@myriaddreamin/typst-ts-node-compiler',
      '@node-rs/argon2',
      '@playwright/test',
      'better-sqlite3',
    ],
  },
});
