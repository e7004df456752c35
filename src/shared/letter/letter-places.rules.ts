import type { LetterBodyBlock, Runs } from '../typeset/block.schema';
import { lineIn } from './field-context';
import { fieldValue } from './field-values.rules';
import type { LetterFacts } from './letter-facts.schema';
import { subjectOf, type LetterContent } from './letter-page.rules';
import { setText } from './letter-text.rules';
import { fieldsInOrder } from './person-names.rules';

/** What a reader reads at one place of a letter. `place` as in findings: 'subject', a block's id, 'demands' … */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Everything that a reader reads, place by place, with the values of its fields. */
export function letterTexts(content: LetterContent, facts: LetterFacts): PlacedText[] {
  const said = fieldsInOrder((path, mentioned) => fieldValue(path, facts, content.language, mentioned));
  const lookup = (path: string) => said(path) ?? '';
  return [
    { place: 'subject', text: subjectOf(content, facts) },
    ...content.blocks.map((block) => ({
      place: block.id,
      text: setText(block.text, content.language, lookup).flatMap(textsOf).join(' '),
    })),
    {
      place: 'demands',
      text: facts.demands.map(({ text }) => lineIn(text, content.language) ?? '').join(' '),
    },
    { place: 'copies', text: [...content.copies, ...content.enclosures].join(' ') },
  ];
}

function textsOf(part: LetterBodyBlock): string[] {
  const runs = (list: Runs) => list.map((run) => run.text).join('');
  if (part.kind === 'paragraph') return [runs(part.runs)];
  return part.kind === 'list' ? part.items.map(runs) : [];
}
