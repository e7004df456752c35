// `npm run migration:renew`: the one migration that no vault outside of development has applied yet is made anew from
// tables.ts. What stands under `landed` in resources/migrations/landed.json is never touched: vaults in use carry it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { scriptOf } from './lib/programs.mjs';
import { run } from './lib/run.mjs';
import { runTool, say } from './lib/say.mjs';

const LIMIT_MS = 60_000;
const FOLDER = join(ROOT, 'resources', 'migrations');
const JOURNAL = join(FOLDER, 'meta', '_journal.json');

await runTool(async () => {
  const { landed, pending } = read(join(FOLDER, 'landed.json'));
  const journal = read(JOURNAL);
  const kept = journal.entries.filter(({ tag }) => tag in landed);
  for (const { tag } of journal.entries.filter((entry) => !kept.includes(entry))) {
    rmSync(join(FOLDER, `${tag}.sql`), { force: true });
    rmSync(join(FOLDER, 'meta', `${tag.slice(0, 4)}_snapshot.json`), { force: true });
  }
  writeFileSync(JOURNAL, `${JSON.stringify({ ...journal, entries: kept }, null, 2)}\n`);
  const { code } = await run(
    process.execPath,
    [
      scriptOf('drizzle-kit'),
      'generate',
      '--config',
      join(ROOT, 'src/main/store/drizzle.config.ts'),
      '--name',
      pending,
    ],
    { show: true, limit: LIMIT_MS },
  );
  if (code === 0) say('The pending migration follows the tables.');
  return code;
});

/** @param {string} path */
function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
