/** What a figure is and how it is worked out of the times that were taken. */
import type { BigVault } from './big-vault';

/** One measured pair: what Amparo did and what its rival did, taken in turn in the same run. */
export interface Samples {
  readonly ours: readonly number[];
  readonly rival: readonly number[];
  /** How many single acts were timed for `ours`. */
  readonly n: number;
  /** What a reader of the number must know. */
  readonly note: string;
}

export interface Figure {
  readonly id: string;
  readonly unit: string;
  readonly rival: string;
  /** Ours divided by the rival, medians: at most this. */
  readonly goal: number;
  /** What is compared with the rival's median; the median when absent. */
  readonly compares?: 'p95';
  /** @throws LeftOut when the rival is not on this machine */
  measure(bench: Bench): Promise<Samples>;
}

/** A figure that this machine cannot measure; the message says what it lacks. It is no failure. */
export class LeftOut extends Error {}

/** What every figure is given. */
export interface Bench {
  /** Few rounds: to try the bench, not to measure. */
  readonly quick: boolean;
  /** Holds everything that is written; removed at the end. */
  readonly folder: string;
  /** A new empty folder inside `folder`. */
  makeFolder(name: string): string;
  /** The same for all figures: made for the first that asks. */
  bigVault(): Promise<BigVault>;
}

export interface FigureResult {
  readonly id: string;
  readonly unit: string;
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly rival: { readonly name: string; readonly p50: number; readonly p95: number };
  readonly ratio: number;
  readonly goal: number;
  readonly ok: boolean;
  readonly note: string;
  readonly load: number;
}

/** What is shown at once: the rival of figures that have no other program to beat. */
export const frame = { unit: 'ms', rival: 'a frame at 60 Hz', sample: [16.7] };

/** Runs `ours` and `rival` in turn, `rounds` times; each gives what it measured. */
export async function inTurn(
  rounds: number,
  ours: (round: number) => Promise<readonly number[]>,
  rival: (round: number) => Promise<readonly number[]>,
): Promise<Pick<Samples, 'ours' | 'rival'>> {
  const samples: { ours: number[]; rival: number[] } = { ours: [], rival: [] };
  for (let round = 0; round < rounds; round += 1) {
    samples.ours.push(...(await ours(round)));
    samples.rival.push(...(await rival(round)));
  }
  return samples;
}

/** Milliseconds that `work` took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value below which `share` of the values lie, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function resultOf(figure: Figure, samples: Samples, load: number): FigureResult {
  const { id, unit, goal } = figure;
  const [p50, p95] = [percentile(samples.ours, 0.5), percentile(samples.ours, 0.95)];
  const rival = {
    name: figure.rival,
    p50: round(percentile(samples.rival, 0.5)),
    p95: round(percentile(samples.rival, 0.95)),
  };
  const ratio = (figure.compares === 'p95' ? p95 : p50) / percentile(samples.rival, 0.5);
  return {
    id,
    unit,
    n: samples.n,
    p50: round(p50),
    p95: round(p95),
    rival,
    ratio: round(ratio),
    goal,
    ok: ratio <= goal,
    note: samples.note,
    load: round(load),
  };
}

/** Three digits that mean something. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
