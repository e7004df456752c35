import { typesetLimits, type TypesetWarning } from '@shared/typeset/typeset.schema';
import { AppError } from '@shared/ipc/error';

/**
 * Makes every string of a page safe for the compiler. Must never let through what kills it: long runs of combining
 * marks abort the process, a lone surrogate makes the JSON unreadable, control characters and noncharacters end in
 * broken XML (security.md finding 7 and section 6). Nothing is escaped: the text stays data.
 */

const maxMarks = 32;
const tooManyMarks = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, 'gu');
const leadingMarks = /^\p{M}*/u;
const trailingMarks = /\p{M}*$/u;
const loneSurrogates = /\p{Surrogate}/gu;
/** C0 and C1 controls but tab and line feed; noncharacters of every plane; the byte order mark, which PDF/A forbids. */
const unprintable = /(?![\n\t])\p{Control}|\uFEFF|\p{Noncharacter_Code_Point}/gu;
const lineBreaks = /\r\n?|[\u2028\u2029\u0085]/g;
/**
 * A word that offers no break and fits on no line would run off the page, unseen; and one of 32,767 bytes is more than a
 * PDF string holds. Slashes and hyphens break by themselves: most addresses stay whole.
 */
const endlessWord = /[^\s/-]{40}(?=[^\s/-]{30})/gu;
const zeroWidthSpace = '\u200B';

const plainBreaks = (text: string): string => text.replace(lineBreaks, '\n').replaceAll('\t', ' ');

/** The text as it will be printed; equal to the input for anything a person types on purpose. */
export function cleanText(text: string): string {
  return plainBreaks(text.replace(loneSurrogates, '\uFFFD'))
    .replace(unprintable, '')
    .replace(tooManyMarks, '$1');
}

/**
 * As cleanText for strings that the page sets one after the other: marks at the start of one join those at the end of
 * the one before, so that many short runs could build the cluster that one long run may not.
 */
function makeCleaner(): (text: string) => string {
  let open = 0;
  return (text) => {
    const clean = cleanText(text).replace(leadingMarks, (marks) => {
      const room = Math.max(0, maxMarks - open);
      return Array.from(marks).slice(0, room).join('');
    });
    const closing = Array.from(trailingMarks.exec(clean)?.[0] ?? '').length;
    const onlyMarks = Array.from(clean).length === closing;
    open = onlyMarks ? open + closing : closing;
    return clean;
  };
}

interface Cleaned<Page> {
  page: Page;
  warnings: TypesetWarning[];
}

/**
 * A copy of a parsed page in which every string is clean, and which strings lost something.
 * @throws AppError TEXT_TOO_LARGE when the page holds more text than the cap.
 */
export function cleanPage<Page>(
  page: Page,
  where: string,
  limit: number = typesetLimits.textUnits,
): Cleaned<Page> {
  const warnings: TypesetWarning[] = [];
  const clean = makeCleaner();
  let units = 0;
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      units += value.length;
      if (units > limit) throw new AppError('TEXT_TOO_LARGE', { limit });
      const text = clean(value);
      if (text !== plainBreaks(value)) warnings.push({ code: 'TEXT_CLEANED', where: path });
      return text.replace(endlessWord, (word) => word + zeroWidthSpace);
    }
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${path}.${index}`));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, walk(item, `${path}.${key}`)]),
      );
    }
    return value;
  };
  // The walk keeps the shape: objects keep their keys, arrays their length, strings stay strings.
  return { page: walk(page, where) as Page, warnings };
}

/** Path of the first string below `value` that holds `character`. */
export function findString(value: unknown, character: string, path: string): string | undefined {
  if (typeof value === 'string') return value.includes(character) ? path : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = findString(item, character, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
