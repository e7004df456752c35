import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  englishLetter,
  frenchLetter,
  makeImages,
  paragraph,
  russianLetter,
  testPaths,
} from './letters.testkit';
import { frenchDossier } from './dossier.testkit';
import { pdfWords } from './pdf.testkit';
import { TypesetClient, type TypesetConnection } from './typeset.client';
import { forkTypeset } from './typeset.fork';
import { TypesetPool } from './typeset.pool';
import { Typesetter } from './typesetter';

/** The real process, built as it ships and forked under plain Node. */

const root = resolve(import.meta.dirname, '../../..');
// Below the tree, so that the built file finds its native module.
const folder = resolve(root, 'out', `typeset-test-${process.pid}`);
const images = makeImages();
const dossierImages = { ...images, portrait: images['logo'] ?? new Uint8Array() };
let opened: TypesetConnection[] = [];
let client: TypesetClient;

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { alias: { '@shared': resolve(root, 'src/shared') } },
    build: { ssr: 'src/main/typeset.process.ts', outDir: folder, target: 'node20.18' },
  });
  client = new TypesetClient({
    open: async () => {
      const connection = forkTypeset(resolve(folder, 'typeset.process.js'), resolve(root, 'resources'));
      opened.push(connection);
      return connection;
    },
  });
});

afterAll(() => {
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the typeset process', () => {
  it('gives the bytes that the compiler gives in this process', async () => {
    const request = { kind: 'letter', page: russianLetter(), images, output: 'pdf' } as const;
    const [there, here] = [await client.render(request), await new Typesetter(testPaths).render(request)];
    expect(Buffer.compare(there.pdf, here.pdf)).toBe(0);
  });

  it('answers refusals with their code and data', async () => {
    const page = frenchLetter({ body: [paragraph('漢')] });
    await expect(client.render({ kind: 'letter', page, images, output: 'pdf' })).rejects.toMatchObject({
      code: 'MISSING_GLYPH',
      data: { character: '漢', codePoint: 'U+6F22' },
    });
  });

  it('works beside another: one that dies is replaced, its job is set anew, and no other is concerned', async () => {
    const lanes = [0, 1].map(() => {
      const started: TypesetConnection[] = [];
      const open = async () => {
        const connection = forkTypeset(resolve(folder, 'typeset.process.js'), resolve(root, 'resources'));
        started.push(connection);
        return connection;
      };
      return { started, client: new TypesetClient({ open }) };
    });
    const pool = new TypesetPool(lanes.map((lane) => lane.client));
    const pages = Array.from({ length: 100 }, (_, n) => frenchLetter({ placeDate: `Genève, ${n}` }));
    try {
      const doomed = pool.render({ kind: 'letters', pages, images, output: 'pdf' });
      const beside = pool.render({ kind: 'letter', page: russianLetter(), images, output: 'pdf' });
      expect((await beside).pageCount).toBeGreaterThan(0);
      lanes[0]?.started[0]?.end();
      expect((await doomed).pageCount).toBeGreaterThanOrEqual(100);
      const next = pool.render({ kind: 'letter', page: englishLetter(), images, output: 'pdf' });
      expect(pdfWords((await next).pdf)).toContain('Dear Prosecutor General,');
      expect(lanes.map(({ started }) => started.length)).toEqual([2, 1]);
    } finally {
      for (const lane of lanes) lane.client.close();
    }
  });

  it('sets a dossier of 500 pages, refuses one of 1,500, and is ended when one takes more memory than it may', async () => {
    const sentence = 'Le parquet a refusé d’ouvrir une enquête, sans répondre aux arguments de la défense. ';
    const entry = { date: '5 octobre 2019', mark: '', title: '', text: [[{ text: sentence.repeat(16) }]] };
    const dossier = (count: number) => {
      const entries = Array.from({ length: count }, (_, n) => ({ ...entry, source: `Source ${n}` }));
      const blocks = [{ kind: 'chronology' as const, columns: { date: 'Date', text: 'Fait' }, entries }];
      const page = frenchDossier({ sections: [{ title: 'Faits', blocks }] });
      return { kind: 'dossier', page, images: dossierImages, output: 'pdf' } as const;
    };
    expect((await client.render(dossier(1250))).pageCount).toBeGreaterThan(500);
    await expect(client.render(dossier(3450))).rejects.toMatchObject({ code: 'TEXT_TOO_LARGE' });
    const small = new TypesetClient({
      open: async () =>
        forkTypeset(resolve(folder, 'typeset.process.js'), resolve(root, 'resources'), [
          `--memory=${250 * 1024 ** 2}`,
        ]),
    });
    await expect(small.render(dossier(1250))).rejects.toMatchObject({ code: 'TYPESET_FAILED' });
    await expect(small.render(dossier(10))).resolves.toBeDefined();
    small.close();
  });

  it('may be killed in the middle of a job, which is set by a new process; killed again, the job fails and the next one is set', async () => {
    const pages = Array.from({ length: 500 }, (_, n) => frenchLetter({ placeDate: `Genève, ${n}` }));
    const before = opened.length;
    const doomed = client.render({ kind: 'letters', pages, images, output: 'pdf' });
    const next = client.render({ kind: 'letter', page: englishLetter(), images, output: 'pdf' });
    // Long before 500 letters are set.
    const killing = setInterval(() => opened.at(-1)?.end(), 50);
    await doomed.catch(() => clearInterval(killing));
    await expect(doomed).rejects.toMatchObject({ code: 'TYPESET_FAILED' });
    expect(pdfWords((await next).pdf)).toContain('Dear Prosecutor General,');
    expect(opened).toHaveLength(before + 2);
  });
});
