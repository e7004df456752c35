/** The kinds of paper that a case can be printed as: each is a choice of sections and a way to set them. */
import type { DossierPage } from '../typeset/dossier-page.schema';
import type { DossierKind, DossierSection } from './dossier.schema';

/** What a kind has unless it is chosen otherwise. */
export const sectionsOfKind: Readonly<Record<Exclude<DossierKind, 'full'>, readonly DossierSection[]>> = {
  sheet: ['person', 'summary', 'detention', 'chronology', 'remedies', 'demands'],
  chronology: ['chronology'],
  handover: [
    'person',
    'holders',
    'deadlines',
    'contacts',
    'remedies',
    'detention',
    'chronology',
    'documents',
    'signature',
  ],
};

export const settingOfKind: Readonly<Record<DossierKind, DossierPage['setting']>> = {
  full: 'book',
  handover: 'book',
  chronology: 'plain',
  sheet: 'sheet',
};

/** One page holds some fifteen texts of this length in small type. */
const longestOnSheet = 420;

/** The page with texts as short as one page asks for; the layout leaves out whole entries where that is not enough. */
export function shortTexts(sections: DossierPage['sections']): DossierPage['sections'] {
  return shortened(sections);
}

function shortened<T>(value: T): T {
  if (typeof value === 'string') return shortText(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => shortened(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, shortened(one)]),
  ) as T;
}

/** Ends with a whole sentence where one ends in the second half, else with a whole word. */
function shortText(text: string): string {
  if (text.length <= longestOnSheet) return text;
  const cut = text.slice(0, longestOnSheet);
  const sentence = Math.max(...[...cut.matchAll(/[.!?…]["»”)]*(?=\s)/gu)].map(({ index }) => index + 1), 0);
  if (sentence > longestOnSheet / 2) return `${cut.slice(0, sentence)} […]`;
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : longestOnSheet)} […]`;
}
