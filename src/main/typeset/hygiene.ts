import { typesetLimits, type TypesetWarning } from '@shared/typeset/typeset.schema';
import { AppError } from '@shared/ipc/error';

/**
 * Makes every string of a page safe for the compiler. Must never let through what kills it: long runs of combining
 * marks abort the process, a lone surrogate makes the JSON unreadable, control characters and noncharacters end in
 * broken XML (security.md finding 7 and section 6). Nothing is escaped: the text stays data.
 */

const maxMarks = 32;
const tooManyMarks = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, 'gu');
/** C0 and C1 controls but tab and line feed; noncharacters of every plane. */
// oxlint-disable-next-line no-control-regex -- control characters are what this expression is for
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu;
const loneSurrogates = /\p{Surrogate}/gu;
const lineBreaks = /\r\n?|[\u2028\u2029\u0085]/g;

/** The text as it will be printed; equal to the input for anything a person types on purpose. */
export function cleanText(text: string): string {
  return text
    .replace(loneSurrogates, '\uFFFD')
    .replace(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replace(unprintable, '')
    .replace(tooManyMarks, '$1');
}

interface Cleaned<Page> {
  page: Page;
  warnings: TypesetWarning[];
}

/**
 * A copy of a parsed page in which every string is clean, and which strings lost something.
 * @throws AppError TEXT_TOO_LARGE when the page holds more text than the cap.
 */
export function cleanPage<Page>(page: Page, where: string): Cleaned<Page> {
  const warnings: TypesetWarning[] = [];
  let units = 0;
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      units += value.length;
      if (units > typesetLimits.textUnits)
        throw new AppError('TEXT_TOO_LARGE', { limit: typesetLimits.textUnits });
      const clean = cleanText(value);
      if (clean !== value && clean !== value.replace(lineBreaks, '\n').replaceAll('\t', ' ')) {
        warnings.push({ code: 'TEXT_CLEANED', where: path });
      }
      return clean;
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
