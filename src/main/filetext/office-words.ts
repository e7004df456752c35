/** Words out of the markup of one part of an Office or LibreOffice file, as it is unpacked piece by piece. */
import { parser } from 'sax';
import { longestText } from '@shared/filetext/file-text.schema';
import type { ShownCell } from './sheet-book';

interface Marks {
  /** Elements whose text are words. */
  readonly holds: RegExp;
  /** After them a line ends. */
  readonly breaks: RegExp;
  readonly attribute?: string;
}

/**
 * By their names without prefix, which programs choose as they like; what is struck out by a tracked change (w:delText,
 * text:tracked-changes) is not read.
 */
const marks = {
  text: { holds: /^(?:t|text)$/, breaks: /^(?:p|br|tab|tr|si|comment|threadedComment)$/ },
  open: { holds: /^(?:p|h)$/, breaks: /^(?:p|h|line-break|tab)$/ },
  slideComment: { holds: /^(?:text|t)$/, breaks: /^(?:cm|p)$/ },
  /** Numbers of telephones and of passports stand in the cells themselves; words do where a formula made them. */
  cells: { holds: /^(?:v|t)$/, breaks: /^row$/ },
  /** Where LibreOffice says what it has encrypted. */
  manifest: { holds: /^$/, breaks: /^$/ },
  workbook: { holds: /^$/, breaks: /^sheet$/, attribute: 'name' },
} satisfies Record<string, Marks>;
export type PartKind = keyof typeof marks;

export class Encrypted extends Error {}

/** Tables in tables in tables; deeper is nobody's writing. */
const deepest = 500;
const struckOut = /^(?:tracked-changes|rPh)$/;

/**
 * @param shown what a cell shows for its number
 * @throws for markup that is broken, too deep, or that brings entities of its own
 */
export function partWords(
  kind: PartKind,
  shown: ShownCell,
): { write: (markup: string) => void; end: () => string } {
  const { holds, breaks, attribute }: Marks = marks[kind];
  const reader = parser(true, { strictEntities: true });
  const words = collected();
  const stack: string[] = [];
  let [open, hidden, indexed] = [0, 0, false];
  let [style, isNumber]: [string | undefined, boolean] = [undefined, false];
  let date = '';
  reader.ontext = (text) => {
    if (open === 0 || hidden > 0 || (indexed && stack.at(-1) === 'v')) return;
    words.say((isNumber && stack.at(-1) === 'v' ? shown(text, style) : null) ?? text);
  };
  reader.onopentag = ({ name, attributes }) => {
    const element = localName(name);
    stack.push(element);
    if (stack.length > deepest) throw new Error('too deep');
    if (kind === 'manifest' && element === 'encryption-data') throw new Encrypted();
    if (holds.test(element)) open += 1;
    if (struckOut.test(element)) hidden += 1;
    // Of a shared string, a cell has only its place among them.
    if (element === 'c') {
      indexed = attributes['t'] === 's';
      isNumber = (attributes['t'] ?? 'n') === 'n';
      style = attributes['s'];
    }
    // LibreOffice writes what is shown as words and, beside it, the date.
    if (element === 'table-cell') date = attributes['office:date-value'] ?? '';
    if (element === 's' && kind === 'open') words.say(' ');
    if (attribute !== undefined && breaks.test(element)) words.say(attributes[attribute] ?? '');
  };
  reader.onclosetag = (name) => {
    const element = localName(name);
    stack.pop();
    if (holds.test(element)) open -= 1;
    if (struckOut.test(element)) hidden -= 1;
    if (element === 'table-cell' && date !== '') words.say(`${date.slice(0, 10)}\n`);
    if (breaks.test(element)) words.say('\n');
    else if (kind === 'cells' && element === 'c' && !indexed) words.say('\t');
  };
  reader.onerror = (error) => {
    throw error;
  };
  return {
    write: (markup) => void reader.write(markup),
    end: () => {
      reader.close();
      return words.text();
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** As far as the search reads, however much is said. */
function collected(): { say: (text: string) => void; text: () => string } {
  const parts: string[] = [];
  let length = 0;
  return {
    say: (text) => {
      if (length > longestText) return;
      parts.push(text);
      length += text.length;
    },
    text: () => parts.join(''),
  };
}
