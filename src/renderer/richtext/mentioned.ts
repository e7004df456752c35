import type { Node } from '@tiptap/pm/model';
import type { Mentioned } from '@shared/letter/field-context';
import { mentionedBy, type LetterFieldValues } from './fields-context';

/** What the letter has said of those whom it is about before a place of the text that is being edited. */
export function mentionedAt(doc: Node, place: number, fields: LetterFieldValues): Mentioned {
  const paths: string[] = [];
  doc.nodesBetween(0, place, (node) => {
    if (node.type.name === 'field') paths.push(String(node.attrs['path']));
  });
  return mentionedBy(fields, paths);
}
