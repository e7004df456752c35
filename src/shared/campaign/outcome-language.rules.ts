/** In which language a signatory is told what became of a campaign: the one place that knows, for the page and the mail. */
import { documentLanguages, findText, type DocumentLanguage } from '../language/language.schema';
import type { Campaign, OutcomeReaders } from './campaign.schema';

type Told = Pick<Campaign, 'titles' | 'outcome' | 'sourceLanguage'>;
type Reader = OutcomeReaders['readers'][number];

/**
 * Text and subject for one who asked for `language`; undefined: nobody has written any. The source stands in first, and the
 * subject follows the text: a message does not begin in one language and go on in another where it need not.
 */
export function outcomeFor({ titles, outcome, sourceLanguage }: Told, language: DocumentLanguage | null) {
  const order = [sourceLanguage, ...documentLanguages];
  const text = findText(outcome, language ?? sourceLanguage, order);
  return { text, subject: findText(titles, text?.language ?? sourceLanguage, order) };
}

/** The language that these readers ought to be written to, where text or subject is of another; null: nothing is. */
export function borrowedFor(
  { language, text, subject }: Reader,
  source: DocumentLanguage,
): DocumentLanguage | null {
  const wished = language ?? source;
  return text === wished && subject === wished ? null : wished;
}
