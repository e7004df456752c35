import type { RichText } from '@shared/richtext/richtext.schema';

/** Where a field stands, which has no value here: no word, so nobody finds it, and no gap that reads as a fault. */
const left = '…';
/** Brackets and quotation marks around nothing but such fields. */
const around = /\(\s*…(?:[\s,…]*…)?\s*\)|«\s*…\s*»|“…”/gu;

/** The text of a rich text without the values of its fields. */
export function plainText(richText: RichText): string {
  const texts: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('text' in node && typeof node.text === 'string') texts.push(node.text);
    if ('type' in node && node.type === 'field') texts.push(left);
    if ('content' in node && Array.isArray(node.content)) {
      for (const child of node.content) collect(child);
      texts.push(' ');
    }
  };
  collect(richText);
  return texts
    .join('')
    .replace(around, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;])/g, '')
    .trim();
}
