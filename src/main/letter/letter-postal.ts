import type { Language } from '@shared/language/language.schema';
import { printedText } from '@shared/letter/printed-text';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import type { PostalPage } from '@shared/typeset/postal-page.schema';

/** From letters to sheets for the post office: addresses and numbers, nothing of what the letters say. */
export function postalPage(
  layout: PostalPage['layout'],
  language: Language,
  letters: readonly { page: LetterPage; tracking: string }[],
): PostalPage {
  const [first] = letters;
  if (first === undefined) throw new RangeError('no letter');
  const { letterhead, metadata } = first.page;
  const say = (key: Parameters<typeof printedText<'postal'>>[2]) => printedText(language, 'postal', key);
  const title = say(layout);
  return {
    language,
    layout,
    sender: [letterhead.name, ...letterhead.lines],
    items: letters.map(({ page, tracking }) => ({
      addressee: page.addressee,
      reference: page.references[0]?.value ?? '',
      tracking,
    })),
    words: {
      title,
      sender: say('sender'),
      number: say('number'),
      addressee: say('addressee'),
      reference: say('reference'),
      tracking: say('tracking'),
      count: say('count'),
      stamp: say('stamp'),
    },
    metadata: { title, author: metadata.author, keywords: [], date: metadata.date },
  };
}
