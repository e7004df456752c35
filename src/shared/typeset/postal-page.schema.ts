import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import { PageMetadata, PageText } from './block.schema';

/** One thing to post. */
export const PostalItem = z.strictObject({
  addressee: z.array(PageText),
  reference: PageText,
  /** Number of the registered item; empty: to be written in by the post office. */
  tracking: PageText,
});

/**
 * Sheets that go with letters to the post office. `envelope`: DL, 220 x 110 mm, one a page; `labels`: 70 x 37 mm, 24 on
 * an A4 sheet; `slip`: the list of registered items that the counter stamps.
 */
export const PostalPage = z.strictObject({
  language: DocumentLanguage,
  layout: z.enum(['envelope', 'labels', 'slip']),
  sender: z.array(PageText),
  items: z.array(PostalItem).min(1).max(1000),
  /** Words of the slip. */
  words: z.strictObject({
    title: PageText,
    sender: PageText,
    number: PageText,
    addressee: PageText,
    reference: PageText,
    tracking: PageText,
    count: PageText,
    stamp: PageText,
  }),
  metadata: PageMetadata,
});
export type PostalPage = z.infer<typeof PostalPage>;
