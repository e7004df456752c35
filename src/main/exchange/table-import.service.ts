/**
 * Tables come into the vault here. Guarantees: nothing is written before the last step; all that is written is one change
 * of the journal, taken back as a whole; each line that is not taken in is named with its column and the reason.
 */
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { unparse } from 'papaparse';
import { v7 as uuid } from 'uuid';
import type { Encoding } from '@shared/exchange/encoding.schema';
import {
  delimiters,
  mostLines,
  type Delimiter,
  type TableCheck,
  type TableChoice,
  type TableFile,
  type TableKind,
  type TableResult,
} from '@shared/exchange/table-import.schema';
import { AppError } from '@shared/ipc/error';
import { formulaStart } from '@shared/text/formula';
import type { Desk } from '../desk/desk';
import type { Actor, RequestContext } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, writeOut } from '../release/passage';
import { civilDay } from '../record/today';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import { decode, detectEncoding, isBlankRow, readBytes, rowsIn, type Rows } from './table-file';
import { guessHeads } from './table-heads';
import { countActs, planTable, viewOf, type PlannedLine, type TablePlan } from './table-plan';

/** Ten thousand lines with long texts. */
const mostBytes = 32 * 1024 * 1024;
/** Problems and likely records that are listed; the rest is counted. */
const listed = 200;
const sampled = 8;
const linesInPiece = 100;
const extensions = ['csv', 'tsv', 'txt'];

interface Opened {
  readonly kind: TableKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly rows: Rows;
}

export class TableImportService {
  /** What was opened last; ends with the vault process, as all that lies in its memory. */
  #opened: { readonly token: string; readonly file: Opened } | undefined;

  constructor(
    private readonly store: Store,
    private readonly services: RecordServices,
    private readonly desk: Desk,
    private readonly now: () => number,
  ) {}

  /** null: cancelled in the dialog. @throws FILE_UNREADABLE, TEXT_TOO_LARGE, TABLE_MARK_OPEN */
  async open(kind: TableKind): Promise<TableFile | null> {
    const path = await this.desk.chooseFile({ extensions });
    if (path === undefined) return null;
    const bytes = readBytes(path, mostBytes);
    const encoding = detectEncoding(bytes);
    return this.#keep({ kind, name: basename(path), bytes, encoding });
  }

  paste(kind: TableKind, text: string): TableFile {
    return this.#keep({ kind, name: '', bytes: new TextEncoder().encode(text), encoding: 'UTF-8' });
  }

  reread(token: string, encoding: Encoding, delimiter: Delimiter): TableFile {
    return this.#keep({ ...this.#get(token), encoding }, delimiter);
  }

  async check(
    context: Pick<RequestContext, 'signal' | 'progress'>,
    choice: TableChoice,
  ): Promise<TableCheck> {
    const { lines } = await this.#plan(context, choice);
    const problems = lines.flatMap((line) => line.problems);
    const doubtful = lines.filter(({ likely, twin }) => likely.length > 0 || twin !== null);
    return {
      lines: lines.length,
      counts: countActs(lines),
      problems: problems.slice(0, listed),
      problemCount: problems.length,
      sample: lines.slice(0, sampled).map(viewOf),
      likely: doubtful.slice(0, listed).map(viewOf),
      likelyCount: doubtful.length,
    };
  }

  /** In pieces, so that the vault goes on answering and a cancel is heard. @throws CANCELLED: nothing of it is left then */
  async run(context: RequestContext, choice: TableChoice): Promise<TableResult> {
    const { actor, signal, progress } = context;
    const plan = await this.#plan(context, choice);
    const { kind } = this.#get(choice.token);
    const writing = plan.lines.filter(({ act }) => act === 'new' || act === 'same');
    const change = uuid();
    const written = new Map<number, { id: string; caseFileId: string | null }>();
    for (let from = 0; from < writing.length; from += linesInPiece) {
      progress(from, writing.length);
      this.#write({ actor, kind, change, last: from + linesInPiece >= writing.length }, plan, {
        lines: writing.slice(from, from + linesInPiece),
        written,
      });
      await nextTurn();
      if (!signal.aborted) continue;
      this.services.undo.undoChange(actor, change);
      throw new AppError('CANCELLED');
    }
    return resultOf(plan.lines, written, change);
  }

  #write(
    { actor, kind, change, last }: { actor: Actor; kind: TableKind; change: string; last: boolean },
    { rows, lines: all }: TablePlan,
    {
      lines,
      written,
    }: { lines: readonly PlannedLine[]; written: Map<number, { id: string; caseFileId: string | null }> },
  ): void {
    const write = (): void =>
      this.store.write(
        actor,
        'table.import',
        (writer) => {
          for (const { line, draft, act, target } of lines) {
            const { id, caseFileId } =
              act === 'same' && target !== null
                ? rows.fill(writer, target, draft)
                : rows.insert(writer, draft);
            written.set(line, { id, caseFileId });
          }
          if (last) writer.note('list', kind, countActs(all));
        },
        change,
      );
    try {
      write();
    } catch (error) {
      // What the earlier pieces wrote goes with it: half an import is nobody's wish.
      if (written.size > 0 && this.store.journal.listOfChange(change).length > 0)
        this.services.undo.undoChange(actor, change);
      throw error;
    }
  }

  /** The lines that cannot be taken in, as they stood, with the line and the reason before them. */
  async saveRejected(actor: Actor, choice: TableChoice, signal: AbortSignal): Promise<boolean> {
    const { lines } = await this.#plan({ signal, progress: () => undefined }, choice);
    const { kind, name, rows } = this.#get(choice.token);
    const rejected = lines.filter(({ act }) => act === 'rejected');
    const saved = rejected.map(({ line, problems, given }) => {
      const why = problems.filter(({ severe }) => severe).map(({ field, code }) => `${field}: ${code}`);
      return [String(line), why.join(', '), ...given];
    });
    const bare = safeFileName(`${name.replace(/\.\w+$/u, '') || kind} - rejected`);
    const path = await this.desk.chooseSavePath({ suggestedName: `${bare}.csv`, extension: 'csv' });
    if (path === undefined) return false;
    const text = unparse([['line', 'reason', ...rows.head], ...saved], { escapeFormulae: formulaStart });
    writeOut(Passage.asking('own'), path, new TextEncoder().encode(`\uFEFF${text}\r\n`));
    this.store.write(actor, 'table.saveRejected', (writer) =>
      writer.note('list', kind, { rows: saved.length }),
    );
    return true;
  }

  #plan(
    { signal, progress }: Pick<RequestContext, 'signal' | 'progress'>,
    choice: TableChoice,
  ): Promise<TablePlan> {
    const { kind, rows } = this.#get(choice.token);
    const rooms = { read: this.store.read, services: this.services, shownIn: choice.shownIn };
    const today = civilDay(this.now());
    const { rows: lines, head: columns, headLine } = rows;
    return planTable(rooms, { kind, rows: lines, columns, headLine, choice, today }, signal, progress);
  }

  #get(token: string): Opened {
    if (this.#opened?.token !== token) throw new AppError('NOT_FOUND', { what: 'import' });
    return this.#opened.file;
  }

  /** @throws FILE_UNREADABLE, TEXT_TOO_LARGE, TABLE_MARK_OPEN */
  #keep(file: Omit<Opened, 'rows'>, delimiter?: Delimiter): TableFile {
    const rows = rowsIn(decode(file.bytes, file.encoding), delimiter);
    const lines = rows.rows.filter((cells) => !isBlankRow(cells)).length;
    if (lines > mostLines) throw new AppError('TEXT_TOO_LARGE');
    const token = uuid();
    this.#opened = { token, file: { ...file, rows } };
    const { kind, name, encoding } = file;
    return {
      token,
      kind,
      name,
      encoding,
      delimiter: delimiters.find((one) => one === rows.delimiter) ?? ',',
      columns: [...rows.head],
      lines,
      mapping: guessHeads(kind, rows.head),
    };
  }
}

function resultOf(
  lines: readonly PlannedLine[],
  written: ReadonlyMap<number, { id: string; caseFileId: string | null }>,
  change: string,
): TableResult {
  return {
    change: written.size === 0 ? null : change,
    counts: countActs(lines),
    lines: lines.map(({ line, draft, act }) => {
      const { id = null, caseFileId = null } = written.get(line) ?? {};
      return { line, name: draft.name, act, id, caseFileId };
    }),
  };
}
