import type { LetterBlock } from '@shared/letter/letter.schema';
import { findBlock, type SectionId } from '../letter/sections';

/** Where comments on a section of the workbench are kept; null: nothing is said about it in review. */
export function placeOfSection(section: SectionId, blocks: readonly LetterBlock[]): string | null {
  switch (section) {
    case 'subject':
    case 'greeting':
    case 'closing':
    case 'demands':
      return section;
    default:
      return findBlock(section, blocks)?.id ?? null;
  }
}
