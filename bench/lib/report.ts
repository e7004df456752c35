/** The table on the screen and bench/results.json. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, version } from 'node:os';
import { join } from 'node:path';
import type { FigureResult } from './measure';
import { root } from './paths';

/** What the numbers depend on; no name of the machine and no path. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly os: string;
  readonly node: string;
  readonly electron: string;
}

interface Results {
  readonly machine: Machine;
  readonly date: string;
  readonly figures: readonly FigureResult[];
}

const file = join(root, 'bench', 'results.json');

export function describeMachine(electron: string): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? '',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    os: `${process.platform} ${process.arch}, ${systemName()}`,
    node: process.versions.node,
    electron,
  };
}

/** The kernel's version would say which build of a provider this is: the distribution's name is enough. */
function systemName(): string {
  const release = '/etc/os-release';
  if (!existsSync(release)) return version();
  return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync(release, 'utf8'))?.[1] ?? version();
}

/** Keeps the figures of the last run on the same machine that were not measured this time. */
export function writeResults(
  machine: Machine,
  order: readonly string[],
  measured: readonly FigureResult[],
): void {
  const known = new Map([...lastFigures(machine), ...measured].map((figure) => [figure.id, figure]));
  const figures = order.flatMap((id) => known.get(id) ?? []);
  const results: Results = { machine, date: new Date().toISOString().slice(0, 10), figures };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

function lastFigures(machine: Machine): readonly FigureResult[] {
  if (!existsSync(file)) return [];
  // Written by this program and kept in the repository.
  const last = JSON.parse(readFileSync(file, 'utf8')) as Results;
  return JSON.stringify(last.machine) === JSON.stringify(machine) ? last.figures : [];
}

export function table(figures: readonly FigureResult[]): string {
  const head = ['figure', 'unit', 'n', 'p50', 'p95', 'rival', 'p50', 'p95', 'ratio', 'goal', ''];
  const rows = figures.map((one) => {
    const { name, p50, p95 } = one.rival;
    const verdict = one.ok ? 'reached' : 'missed';
    return [
      one.id,
      one.unit,
      one.n,
      one.p50,
      one.p95,
      name,
      p50,
      p95,
      one.ratio,
      `≤ ${one.goal}`,
      verdict,
    ].map(String);
  });
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
