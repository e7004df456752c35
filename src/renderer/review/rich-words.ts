import type { RichText } from '@shared/richtext/richtext.schema';
import { chipText, mentionedBy, type LetterFieldValues } from '../richtext/fields-context';

/** A passage as it reads, one line a paragraph, for showing what differs. A fact that is missing is named. */
export function richWords(text: RichText, fields: LetterFieldValues): string {
  const read: string[] = [];
  const said = (path: string, forms: readonly string[]) => {
    const words = chipText(fields, path, forms, mentionedBy(fields, read));
    read.push(path);
    return words ?? `{${path}}`;
  };
  return text.content
    .flatMap((block) =>
      block.type === 'paragraph' ? [block] : block.content.flatMap(({ content }) => content),
    )
    .map(({ content = [] }) =>
      content
        .map((node) => {
          if (node.type === 'text') return node.text;
          if (node.type === 'hardBreak') return '\n';
          return said(node.attrs.path, node.attrs.forms);
        })
        .join(''),
    )
    .join('\n');
}
