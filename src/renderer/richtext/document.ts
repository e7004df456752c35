/** Between the stored text and the editor, whose document is never empty. */
import type { JSONContent } from '@tiptap/core';
import { emptyRichText, RichText } from '@shared/richtext/richtext.schema';

export function toEditor(text: RichText): JSONContent {
  // The same JSON: the schemas differ in whether an absent `content` may be written as undefined.
  return text.content.length === 0
    ? { type: 'doc', content: [{ type: 'paragraph' }] }
    : (text as JSONContent);
}

/** undefined: the editor holds something that no letter can; it stays on the screen and is not saved. */
export function fromEditor(document: JSONContent): RichText | undefined {
  const parsed = RichText.safeParse(document);
  if (!parsed.success) return undefined;
  const [first, ...rest] = parsed.data.content;
  const blank = rest.length === 0 && first?.type === 'paragraph' && (first.content ?? []).length === 0;
  return blank ? emptyRichText : parsed.data;
}

export function isSameText(one: RichText, other: RichText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
