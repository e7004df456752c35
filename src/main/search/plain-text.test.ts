import { expect, it } from 'vitest';
import type { RichText } from '@shared/richtext/richtext.schema';
import { plainText } from './plain-text';

const field = (name: string) => ({ type: 'field' as const, attrs: { name } });
const text = (words: string) => ({ type: 'text' as const, text: words });

it('says where a field stands, and leaves no empty brackets of one', () => {
  const richText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          text('Held since '),
          field('detention.start'),
          text(' ('),
          field('detention.days'),
          text('), in '),
          field('detention.place'),
          text('.'),
        ],
      },
    ],
  } as unknown as RichText;
  expect(plainText(richText)).toBe('Held since …, in ….');
});
