/**
 * Which cells of a table hold dates: a cell names a style by its place, the style a number format (ECMA-376 Part 1:
 * 18.3.1.4, 18.8.10, 18.8.30), and the book says from which year its days are counted (18.2.28).
 */
import { parser } from 'sax';
import { dateFormat, shownDate, type DateFormat } from './sheet-date';

/** What a cell shows for its number where that is a date; null: the number. */
export type ShownCell = (value: string, style: string | undefined) => string | null;

/** More than any program writes. */
const most = 65_536;
const aNumber = /^\s*\d+(?:\.\d+)?(?:E[+-]?\d+)?\s*$/iu;

/** Read before the cells: an archive may have its styles after them. */
export class SheetBook {
  readonly #codes = new Map<number, string>();
  readonly #styles: number[] = [];
  readonly #formats = new Map<number, DateFormat | undefined>();
  #from1904 = false;

  static has(name: string): boolean {
    return /^xl\/(?:styles|workbook)\.xml$/u.test(name);
  }

  /** For the markup of one of its parts. @throws for markup that is broken */
  part(): { write: (markup: string) => void; end: () => void } {
    const reader = parser(true, { strictEntities: true });
    const stack: string[] = [];
    reader.onopentag = ({ name, attributes }) => {
      const element = name.slice(name.indexOf(':') + 1);
      this.#note(element, stack.at(-1), attributes);
      stack.push(element);
    };
    reader.onclosetag = () => void stack.pop();
    reader.onerror = (error) => {
      throw error;
    };
    return { write: (markup) => void reader.write(markup), end: () => void reader.close() };
  }

  #note(element: string, parent: string | undefined, attributes: Readonly<Record<string, string>>): void {
    const id = Number(attributes['numFmtId'] ?? 0);
    // Formats of a condition have numbers of their own.
    if (element === 'numFmt' && parent === 'numFmts' && this.#codes.size < most)
      this.#codes.set(id, attributes['formatCode'] ?? '');
    if (element === 'xf' && parent === 'cellXfs' && this.#styles.length < most) this.#styles.push(id);
    if (element === 'workbookPr') this.#from1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
  }

  readonly shown: ShownCell = (value, style) => {
    const id = this.#styles[Number(style ?? 0)];
    if (id === undefined || !aNumber.test(value)) return null;
    const format = this.#formatOf(id);
    return format === undefined ? null : shownDate(Number(value), format, this.#from1904);
  };

  #formatOf(id: number): DateFormat | undefined {
    if (!this.#formats.has(id)) this.#formats.set(id, dateFormat(id, this.#codes.get(id)));
    return this.#formats.get(id);
  }
}
