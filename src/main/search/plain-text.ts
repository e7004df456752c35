import type { RichText } from '@shared/richtext/richtext.schema';

/** The text of a rich text without its fields, which have no value here. */
export function plainText(richText: RichText): string {
  const texts: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('text' in node && typeof node.text === 'string') texts.push(node.text);
    if ('content' in node && Array.isArray(node.content)) {
      for (const child of node.content) collect(child);
      texts.push(' ');
    }
  };
  collect(richText);
  return texts.join('').replace(/\s+/g, ' ').trim();
}
