import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { Term } from '@shared/vocabulary/vocabulary.rules';
import type { VocabularyTerm } from '@shared/vocabulary/vocabulary.schema';
import { useCommand } from '../ipc/useCommand';

export type TermPatch = Partial<Pick<VocabularyTerm, 'label' | 'synonyms' | 'parent' | 'hidden'>>;

/** Changes a term: the record behind it, or for a shipped term that nobody has touched yet a new one. */
export function useChangeTerm(list: VocabularyKey) {
  const create = useCommand('vocabularyTerm.create');
  const update = useCommand('vocabularyTerm.update');
  return {
    error: create.error ?? update.error,
    busy: create.isPending || update.isPending,
    change: ({ code, record }: Term, patch: TermPatch, onDone?: () => void) => {
      const done = { onSuccess: () => onDone?.() };
      if (record === undefined) create.mutate({ list, code, label: {}, ...patch }, done);
      else update.mutate({ id: record.id, revision: record.revision, patch }, done);
    },
  };
}
