import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// The bench runs under plain Node from one file, so that it measures the services as the app bundles them; a second
// file is the Electron that it starts: the app, or a rival of it.
export default defineConfig({
  plugins: [
    {
      name: 'electron-program',
      generateBundle() {
        // Electron starts a folder with a manifest.
        const source = JSON.stringify({
          name: 'amparo-bench',
          version: '0.0.0',
          type: 'module',
          main: 'host.js',
        });
        this.emitFile({ type: 'asset', fileName: 'package.json', source });
      },
    },
  ],
  root: import.meta.dirname,
  resolve: { alias: { '@shared': resolve(import.meta.dirname, '../src/shared') } },
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        run: resolve(import.meta.dirname, 'run.ts'),
        host: resolve(import.meta.dirname, 'host/host.ts'),
      },
    },
    outDir: '../out/bench',
    emptyOutDir: true,
    target: 'node20.18',
  },
  ssr: {
    noExternal: true,
    external: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'better-sqlite3', 'electron'],
  },
});
