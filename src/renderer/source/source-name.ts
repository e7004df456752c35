import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Source } from '@shared/source/source.schema';
import { referredName } from '../event/referred-name';
import type { Words } from '../ui/words';

/** The name of the source as the page shows it; empty for one that nobody has named yet. */
export function sourceName(view: CaseFileView, { who, attribution }: Source, words: Words): string {
  if (who.kind === 'person') return referredName(view, who.personId, words);
  if (who.kind === 'organisation') return referredName(view, who.organisationId, words);
  if (who.kind === 'document') return view.documents.find(({ id }) => id === who.documentId)?.title ?? '';
  return words.text(who.description) || words.text(attribution);
}
