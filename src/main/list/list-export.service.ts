import { unparse } from 'papaparse';
import { AppError } from '@shared/ipc/error';
import { customFieldOf } from '@shared/list/list-shape';
import type { Cell, ExportInput } from '@shared/list/list.schema';
import { formulaStart } from '@shared/text/formula';
import type { Desk } from '../desk/desk';
import type { RequestContext } from '../ipc/context';
import { Passage, writeOut } from '../release/passage';
import type { Store } from '../store/store';
import { customFields } from './custom-cells';
import type { ListLineService } from './list-line.service';
import type { ListService } from './list.service';

const linesInPiece = 500;
const most = 1_000_000;

interface Exported {
  saved: boolean;
  rows: number;
  withheld: number;
}

/** Lists leave the vault here and nowhere else: to a file that a person chose. Noted in the journal. */
export class ListExportService {
  constructor(
    private readonly store: Store,
    private readonly lists: Pick<ListService, 'ids'>,
    private readonly lines: Pick<ListLineService, 'linesOf'>,
    private readonly desk: Desk,
  ) {}

  /** @throws FILE_UNWRITABLE, CANCELLED */
  async save(input: ExportInput, context: RequestContext): Promise<Exported> {
    const suggestedName = `${input.name}.csv`;
    const path = await this.desk.chooseSavePath({ suggestedName, extension: 'csv' });
    if (path === undefined) return { saved: false, rows: 0, withheld: 0 };
    const columns = this.#columnsUpTo(input);
    const { rows, withheld } = await this.#gather({ ...input, columns }, context);
    const head = columns.map(({ title }) => title);
    writeOut(Passage.asking('own'), path, csvOf([head, ...rows]));
    const told = { rows: rows.length, withheld, upTo: input.upTo };
    this.store.write(context.actor, 'list.export', (writer) =>
      writer.note('list', input.list, {
        ...told,
        columns: columns.map(({ key }) => key).join(' '),
        filters: JSON.stringify(input.filters),
        text: input.text,
      }),
    );
    return { saved: true, rows: rows.length, withheld };
  }

  /** Columns of own fields above the level stay in the vault as lines do. */
  #columnsUpTo({ list, columns, upTo }: ExportInput): ExportInput['columns'] {
    const known = customFields(this.store.read, list).filter(({ level }) => level <= upTo);
    return columns.filter(({ key }) => {
      const fieldId = customFieldOf(key);
      return fieldId === undefined || known.some(({ id }) => id === fieldId);
    });
  }

  /** In pieces with a breath between them, so that the vault goes on answering and a cancel is heard. */
  async #gather(input: ExportInput, { actor, signal, progress }: RequestContext) {
    const wanted = input.ids === undefined ? undefined : new Set(input.ids);
    const found = this.lists.ids(actor, { ...input, offset: 0, limit: most });
    const ids = wanted === undefined ? found : found.filter((id) => wanted.has(id));
    const rows: string[][] = [];
    let withheld = 0;
    for (let from = 0; from < ids.length; from += linesInPiece) {
      progress(from, ids.length);
      const lines = this.lines.linesOf(input.list, ids.slice(from, from + linesInPiece), input.language);
      for (const { level, cells } of lines) {
        if (level > input.upTo) withheld += 1;
        else rows.push(input.columns.map(({ key }) => plainOf(cells[key])));
      }
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new AppError('CANCELLED');
    }
    return { rows, withheld };
  }
}

/** As a machine reads it, else in words; the second line of a cell follows the first. */
function plainOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.plain !== undefined) return cell.plain;
  return [cell.text, cell.under ?? ''].filter((part) => part !== '').join(' · ');
}

/**
 * What a spreadsheet would run as a formula is neutralised: names and titles are what somebody typed. The mark at the
 * start tells spreadsheets that it is UTF-8.
 */
function csvOf(rows: string[][]): Buffer {
  return Buffer.from(`\uFEFF${unparse(rows, { escapeFormulae: formulaStart })}\r\n`, 'utf8');
}
