import type { DossierBlock } from '../typeset/block.schema';
import type { DossierPage } from '../typeset/dossier-page.schema';

/** What about twenty pages hold, in UTF-16 units: as much as is set again within the pause of a person who types. */
export const previewUnits = 60_000;

/** Cover and contents: with a section that was chosen they are not shown again, or it would have to be looked for. */
export const pagesBeforeSections = 2;

/**
 * What a preview sets. A long dossier is set one section at a time: the time to set and to draw it goes with its length,
 * and nobody looks at 200 pages at once. The sections before it keep their headings, so that its number stands.
 * @param section index of the section to show
 * @returns `shown`: which section stands there alone; null: the page is the whole dossier
 */
export function previewPart(page: DossierPage, section: number): { page: DossierPage; shown: number | null } {
  if (unitsOf(page.sections) <= previewUnits) return { page, shown: null };
  const shown = section in page.sections ? section : 0;
  const sections = page.sections.map(({ title, blocks }, index) => ({
    title,
    blocks: index === shown ? within(blocks, previewUnits, cutBlock) : [],
  }));
  // Nothing stands before the first section that it would have to be found behind: there the contents name all.
  return { page: { ...page, sections: shown === 0 ? sections : sections.slice(0, shown + 1) }, shown };
}

/** The length of all strings in it. */
function unitsOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce((sum: number, one) => sum + unitsOf(one), 0);
}

/** The items from the first on that have room in `units`; `cut` shortens the one that has not. */
function within<Item>(
  items: readonly Item[],
  units: number,
  cut: (item: Item, room: number) => Item | undefined = () => undefined,
): Item[] {
  const kept: Item[] = [];
  let room = units;
  for (const item of items) {
    const length = unitsOf(item);
    const fitting = length <= room ? item : cut(item, room);
    if (fitting !== undefined) kept.push(fitting);
    if (fitting !== item) break;
    room -= length;
  }
  return kept;
}

function cutBlock(block: DossierBlock, room: number): DossierBlock | undefined {
  switch (block.kind) {
    case 'chronology':
      return { ...block, entries: within(block.entries, room) };
    case 'table':
      return { ...block, rows: within(block.rows, room) };
    case 'list':
    case 'demands':
      return { ...block, items: within(block.items, room) };
    case 'definitions':
      return { ...block, items: within(block.items, room) };
    default:
      return undefined;
  }
}
