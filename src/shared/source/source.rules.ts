import type { Sensitivity } from '../record/record.schema';
import type { Information } from './information.schema';
import type { Source } from './source.schema';

const leastLevel: Record<Source['protection'], Sensitivity> = { none: 1, discreet: 3, high: 4 };

/**
 * The lowest level of a paper that may name the source: its own sensitivity, or what its protection asks for where that
 * is higher.
 */
export function sourceLevel({ sensitivity, protection }: Pick<Source, 'sensitivity' | 'protection'>): number {
  return Math.max(sensitivity, leastLevel[protection]);
}

/** Whom a fact rests on, each source once, in the order of the sources. */
export function sourcesOf(
  table: Information['subjectTable'],
  id: string,
  { sources, information }: { sources: readonly Source[]; information: readonly Information[] },
): { source: Source; information: Information[] }[] {
  const told = information.filter((one) => one.subjectTable === table && one.subjectId === id);
  return sources.flatMap((source) => {
    const own = told.filter((one) => one.sourceId === source.id);
    return own.length === 0 ? [] : [{ source, information: own }];
  });
}
