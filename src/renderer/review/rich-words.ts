import type { RichText } from '@shared/richtext/richtext.schema';
import { chipText, type LetterFieldValues } from '../richtext/fields-context';

/** A passage as it reads, one line a paragraph, for showing what differs. A fact that is missing is named. */
export function richWords(text: RichText, fields: LetterFieldValues): string {
  return text.content
    .flatMap((block) =>
      block.type === 'paragraph' ? [block] : block.content.flatMap(({ content }) => content),
    )
    .map(({ content = [] }) =>
      content
        .map((node) => {
          if (node.type === 'text') return node.text;
          if (node.type === 'hardBreak') return '\n';
          return chipText(fields, node.attrs.path, node.attrs.forms) ?? `{${node.attrs.path}}`;
        })
        .join(''),
    )
    .join('\n');
}
