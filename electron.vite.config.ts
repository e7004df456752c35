import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Rolldown } from 'vite';
import { defineConfig } from 'electron-vite';

const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') };
const page = resolve(import.meta.dirname, 'src/renderer');

interface Modules {
  getModuleInfo(id: string): Rolldown.ModuleInfo | null;
}

/**
 * One file for what of ours `root` reads before it runs, and what that needs of others. Left to itself the bundler would
 * part what several pages share into forty small files, each a request before the first paint. The root stays apart: it
 * starts the page, which a file that other pages share must not do.
 */
function oneFile(name: string, root: string, priority: number) {
  const parts = new Set<string>();
  const nameOf = (id: string, modules: Modules) => {
    if (parts.size === 0) {
      const waiting = [resolve(page, root)];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const imported of modules.getModuleInfo(next)?.importedIds ?? []) {
          // A library names all that it has in one list; what of it is needed comes along by itself.
          if (parts.has(imported) || imported.includes('node_modules')) continue;
          parts.add(imported);
          waiting.push(imported);
        }
      }
    }
    return parts.has(id) ? name : null;
  };
  return { name: nameOf, debugName: name, priority };
}

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
          codeSplitting: {
            groups: [oneFile('start', 'main.tsx', 2), oneFile('inside', 'app/opened.tsx', 1)],
          },
        },
      },
    },
  },
});
