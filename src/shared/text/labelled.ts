import type { DocumentLanguage } from '../language/language.schema';
import { noBreakSpace } from './spaces';

/** "Health: confidential", "Santé : confidentiel"; one of them alone without a colon. */
export function labelled(language: DocumentLanguage, label: string, text: string): string {
  return [label, text].filter(Boolean).join(language === 'fr' ? `${noBreakSpace}: ` : ': ');
}
