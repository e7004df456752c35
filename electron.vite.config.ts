import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') };

/** What the first screen is made of. */
const startKit =
  /node_modules[\\/](?:react|react-dom|scheduler|@mantine[\\/](?:core|hooks|notifications)|@floating-ui|@tanstack[\\/](?:query-core|react-query|react-router|router-core|history)|i18next|react-i18next|zod|clsx|get-nonce)[\\/]/;

// The targets are those of the oldest runtime that must run the code (Electron 33: Node 20.18, Chrome 130),
// so that what is tested on a machine without the official download is what ships.
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      rolldownOptions: {
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          'vault.process': resolve(import.meta.dirname, 'src/main/vault.process.ts'),
          'backup.worker': resolve(import.meta.dirname, 'src/main/backup.worker.ts'),
          'extract.worker': resolve(import.meta.dirname, 'src/main/extract.worker.ts'),
          'typeset.process': resolve(import.meta.dirname, 'src/main/typeset.process.ts'),
          cli: resolve(import.meta.dirname, 'src/cli/cli.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(import.meta.dirname, 'src/main/shell/preload.ts') },
        // A sandboxed preload must be one CommonJS file and may require only electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias },
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: 'chrome130',
      minify: true,
      rolldownOptions: {
        input: {
          index: resolve(import.meta.dirname, 'src/renderer/index.html'),
          print: resolve(import.meta.dirname, 'src/renderer/print.html'),
        },
        output: {
          // What several pages share would otherwise be forty small files, each a request before the first paint.
          codeSplitting: { groups: [{ name: 'kit', test: startKit }] },
        },
      },
    },
  },
});
