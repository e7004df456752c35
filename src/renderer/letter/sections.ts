/** The parts of a letter as the outline lists them, and where a finding belongs. */
import type { Finding, LetterBlock } from '@shared/letter/letter.schema';

export type SectionId =
  | 'addressee'
  | 'details'
  | 'subject'
  | 'greeting'
  | 'demands'
  | 'closing'
  | 'signatory'
  | 'annexes'
  | 'course'
  | `block:${string}`;

export function blockSection(id: string): SectionId {
  return `block:${id}`;
}

export function findBlock(section: SectionId, blocks: readonly LetterBlock[]): LetterBlock | undefined {
  return blocks.find(({ id }) => section === blockSection(id));
}

/** Where the writer mends what was found. */
export function sectionOf({ place }: Pick<Finding, 'place'>, blocks: readonly LetterBlock[]): SectionId {
  switch (place) {
    case 'addressee':
    case 'subject':
    case 'greeting':
    case 'closing':
    case 'signatory':
      return place;
    case 'demands':
      return demandSection(blocks);
    default: {
      const block = blocks.find(({ id }) => id === place) ?? blocks[0];
      return block === undefined ? 'subject' : blockSection(block.id);
    }
  }
}

/** Demands are edited with the block that leads into them; a letter without such a block has them on their own. */
export function demandSection(blocks: readonly LetterBlock[]): SectionId {
  const block = blocks.find(({ kind }) => kind === 'demands');
  return block === undefined ? 'demands' : blockSection(block.id);
}

export type Mark = 'blocking' | 'confirm' | 'note' | 'none';

/** The gravest thing that was found in a section. */
export function markOf(
  section: SectionId,
  findings: readonly Finding[],
  blocks: readonly LetterBlock[],
): Mark {
  const here = findings.filter((finding) => sectionOf(finding, blocks) === section);
  if (here.some(({ blocking }) => blocking)) return 'blocking';
  if (here.some(({ confirm }) => confirm)) return 'confirm';
  return here.length > 0 ? 'note' : 'none';
}

/** What keeps a letter from being issued: gaps, and what the writer has not yet said to have seen. */
export function openFindings(findings: readonly Finding[], accepted: ReadonlySet<string>): Finding[] {
  return findings.filter(({ blocking, confirm, code }) => blocking || (confirm && !accepted.has(code)));
}
