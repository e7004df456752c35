/**
 * `npm run bench [-- NAME …] [-- --quick] [-- --scale 0.1]`: measures each figure against its rival in the same run, prints a table and
 * writes bench/results.json. Exit code 1: a figure could not be measured. A missed goal is told, not failed: what a
 * shared machine does in one run proves nothing.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attach } from './figures/attach';
import { encryptionRead, encryptionWrite } from './figures/encryption';
import { eventAdd } from './figures/event-add';
import { letter } from './figures/letter';
import { letterBatch } from './figures/letter-batch';
import { letterBatchOffice } from './figures/letter-batch-office';
import { letterSoak } from './figures/letter-soak';
import { memory } from './figures/memory';
import { caseOpen, list } from './figures/pages';
import { preview } from './figures/preview';
import { searchField, searchTyping, searchWord } from './figures/search';
import { stall } from './figures/stall';
import { start } from './figures/start';
import { unlock } from './figures/unlock';
import { makeBigVault, type BigVault } from './lib/big-vault';
import { withHost } from './lib/host';
import { LeftOut, resultOf, type Bench, type Figure, type FigureResult } from './lib/measure';
import { describeMachine, table, writeResults } from './lib/report';

const figures: readonly Figure[] = [
  letter,
  letterBatch,
  letterBatchOffice,
  letterSoak,
  stall,
  preview,
  eventAdd,
  attach,
  start,
  memory,
  searchWord,
  searchTyping,
  searchField,
  encryptionRead,
  encryptionWrite,
  list,
  caseOpen,
  unlock,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, scale: { type: 'string' } },
});
// The scale is that of the large vault; a part of it is for trying, as a quick run is.
const scale = Number(values.scale ?? (values.quick ? 0.01 : 1));
process.exitCode = await main(positionals, values.quick || scale < 1);

async function main(names: readonly string[], quick: boolean): Promise<number> {
  const unknown = names.filter((name) => !figures.some(({ id }) => id === name));
  if (unknown.length > 0) {
    console.error(
      `no such figure: ${unknown.join(', ')}. Figures: ${figures.map(({ id }) => id).join(', ')}`,
    );
    return 2;
  }
  const chosen = figures.filter(({ id }) => names.length === 0 || names.includes(id));
  const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const bench = makeBench(folder, quick);
  const measured: FigureResult[] = [];
  let failed = 0;
  for (const figure of chosen) {
    const result = await measure(figure, bench);
    if (result === 'failed') failed += 1;
    else if (result !== 'left out') measured.push(result);
  }
  console.log(`\n${table(measured)}\n`);
  for (const { id, note } of measured) console.log(`${id}: ${note}`);
  if (quick) console.log('\nA quick run tries the bench; its numbers mean nothing and are not kept.');
  else if (measured.length > 0) {
    const { electron } = await withHost(bench, 'blank', (host) => host.call('versions'));
    writeResults(
      describeMachine(electron),
      figures.map(({ id }) => id),
      measured,
    );
  }
  return failed === 0 ? 0 : 1;
}

async function measure(figure: Figure, bench: Bench): Promise<FigureResult | 'left out' | 'failed'> {
  console.log(`${figure.id} …`);
  try {
    const samples = await figure.measure(bench);
    return resultOf(figure, samples, loadavg()[0] ?? 0);
  } catch (error) {
    if (error instanceof LeftOut) {
      console.log(`${figure.id} is left out: ${error.message}`);
      return 'left out';
    }
    console.error(`${figure.id} could not be measured:`, error);
    return 'failed';
  }
}

function makeBench(folder: string, quick: boolean): Bench {
  let count = 0;
  const makeFolder = (name: string) => {
    count += 1;
    const path = join(folder, `${count}-${name}`);
    mkdirSync(path);
    return path;
  };
  let bigVault: Promise<BigVault> | undefined;
  const getBigVault = () => {
    if (bigVault === undefined) console.log('making the large vault …');
    return (bigVault ??= makeBigVault(makeFolder('large'), scale));
  };
  return { quick, folder, makeFolder, bigVault: getBigVault };
}
