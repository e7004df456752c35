/** Every door of the vault stands behind the gate. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, '..');
const advice =
  'Nothing leaves the vault but through src/main/release/passage.ts: ask for a Passage, then writeOut, printOut or mailOut.';

const sources = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.(?:test|testkit)\.ts$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => ({ path, text: readFileSync(join(main, path), 'utf8') }));

const using = (words: RegExp) => sources.filter(({ text }) => words.test(text)).map(({ path }) => path);

describe('what leaves the vault', () => {
  it('is printed and handed to other programs in one file only', () => {
    expect(using(/desk\s*\.\s*(?:print|openMail)\(/), advice).toEqual(['release/passage.ts']);
  });

  it('is written where somebody chose only by those that have asked for a passage', () => {
    const choosing = using(/\.choose(?:SavePath|Folder)\(/);
    expect(choosing.length).toBeGreaterThan(10);
    const without = choosing.filter(
      (path) => !/\bPassage\b/.test(sources.find((one) => one.path === path)?.text ?? ''),
    );
    // All of it, for the organisation itself, with its passphrase.
    expect(without, advice).toEqual(['exchange/exit.handlers.ts']);
  });

  it('is asked for in the vault process; the shell only answers, and the page has no way of its own', () => {
    expect(using(/\bwriteFile(?:Sync)?\(/), advice).toEqual([
      'exchange/exit.service.ts',
      'release/passage.ts',
      'shell/settings.ts',
      'store/files.ts',
      'vault/lock-file.ts',
      'vault/vault.folder.ts',
    ]);
    const page = join(main, '..', 'renderer');
    const pages = readdirSync(page, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .filter((path) =>
        /\bdownload=|createObjectURL\([^)]*\)[^;]*\.click|clipboard\.write/.test(
          readFileSync(join(page, path), 'utf8'),
        ),
      );
    expect(pages, advice).toEqual([]);
  });
});
