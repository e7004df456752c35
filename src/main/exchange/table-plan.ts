/** What would become of each line of a table, before anything is written. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  LineAct,
  LineProblem,
  LineView,
  Likely,
  TableChoice,
  TableKind,
} from '@shared/exchange/table-import.schema';
import { AppError } from '@shared/ipc/error';
import { caseRows } from './case.rows';
import { eventRows } from './event.rows';
import { officeRows } from './office.rows';
import { organisationRows } from './organisation.rows';
import { personRows } from './person.rows';
import { RowReader, type Reading } from './row-reader';
import { isBlankRow } from './table-file';
import type { Draft, Rooms, TableRows } from './table-rows';

const kinds: Readonly<Record<TableKind, (rooms: Rooms) => TableRows<Draft>>> = {
  people: personRows,
  organisations: organisationRows,
  authorities: officeRows,
  cases: caseRows,
  events: eventRows,
};

export interface PlannedLine {
  readonly line: number;
  readonly given: readonly string[];
  readonly draft: Draft;
  readonly cells: LineView['cells'];
  readonly problems: readonly LineProblem[];
  readonly likely: readonly Likely[];
  readonly twin: number | null;
  readonly act: LineAct;
  readonly target: string | null;
}

export interface TablePlan {
  readonly rows: TableRows<Draft>;
  readonly lines: readonly PlannedLine[];
}

interface Asked {
  readonly kind: TableKind;
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly string[];
  readonly headLine: number;
  readonly choice: TableChoice;
  readonly today: string;
}

/** Line by line, with a pause now and then: the page goes on asking while a long table is read. @throws CANCELLED */
export async function planTable(
  rooms: Rooms,
  { kind, rows, columns, headLine, choice, today }: Asked,
  signal: AbortSignal,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<TablePlan> {
  const { mapping, language, shownIn } = choice;
  const reading: Reading = { mapping, columns, language, shownIn, today };
  const ofKind = kinds[kind](rooms);
  const seen = new Map<string, number>();
  const lines: PlannedLine[] = [];
  for (const [index, given] of rows.entries()) {
    if (index % 50 === 49) {
      progress(index, rows.length);
      await nextTurn();
    }
    if (signal.aborted) throw new AppError('CANCELLED');
    if (isBlankRow(given)) continue;
    const row = new RowReader(headLine + 1 + index, given, reading);
    const draft = ofKind.read(row);
    const twin = draft.key === '' ? null : (seen.get(draft.key) ?? null);
    if (!row.rejected && draft.key !== '' && twin === null) seen.set(draft.key, row.line);
    const likely = row.rejected ? [] : ofKind.likely(draft);
    const { act, target } = row.rejected ? rejected : decide(row.line, { likely, twin, choice });
    const { cells, problems, line } = row;
    lines.push({ line, given, draft, cells, problems, likely, twin, act, target });
  }
  return { rows: ofKind, lines };
}

const rejected = { act: 'rejected', target: null } as const;

/**
 * What a person said of the line comes first. Else a record that is the same to the letter is what `known` says, a line
 * that stands in the table already is left out, and what is merely alike is new: two records can be made one afterwards.
 */
function decide(
  line: number,
  about: { likely: readonly Likely[]; twin: number | null; choice: TableChoice },
): Pick<PlannedLine, 'act' | 'target'> {
  const { likely, twin, choice } = about;
  const decision = choice.decisions[String(line)];
  if (decision !== undefined) {
    // A record that the line is not like was looked at in an earlier reading.
    const target = decision.act === 'same' ? decision.id : null;
    if (target === null || likely.some(({ id }) => id === target)) return { act: decision.act, target };
  }
  if (twin !== null) return { act: 'skip', target: null };
  const exact = likely.find((one) => one.exact);
  if (exact === undefined) return { act: 'new', target: null };
  return { act: choice.known, target: choice.known === 'same' ? exact.id : null };
}

export function viewOf({ line, draft, act, cells, likely, target, twin }: PlannedLine): LineView {
  return { line, name: draft.name, act, cells, likely: [...likely], target, twin };
}

export function countActs(lines: readonly Pick<PlannedLine, 'act'>[]): Record<LineAct, number> {
  const counts = { new: 0, same: 0, skip: 0, rejected: 0 };
  for (const { act } of lines) counts[act] += 1;
  return counts;
}
