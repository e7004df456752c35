/** The lists of terms on the page: what is shipped is asked for once, the organisation's own with every change. */
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import { wordCoded } from '@shared/vocabulary/coded-value.rules';
import { mergeVocabulary, termLabel, termPath, type Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import type {
  CodedValue,
  ShippedVocabulary,
  TermCode,
  VocabularyTerm,
} from '@shared/vocabulary/vocabulary.schema';
import { useBackend, type Backend } from '../ui/backend';
import { useWords } from '../ui/words';

/** Shipped lists never change while the app runs, so that the refresh after each write need not fetch them again. */
const shippedOf = new WeakMap<Backend, Map<VocabularyKey, Promise<ShippedVocabulary>>>();

function askShipped(backend: Backend, list: VocabularyKey): Promise<ShippedVocabulary> {
  const asked = shippedOf.get(backend) ?? new Map<VocabularyKey, Promise<ShippedVocabulary>>();
  shippedOf.set(backend, asked);
  const known = asked.get(list);
  if (known !== undefined) return known;
  const answer = backend.request('vocabulary.shipped', { list }) as Promise<ShippedVocabulary>;
  asked.set(list, answer);
  answer.catch(() => asked.delete(list));
  return answer;
}

/** undefined while it is fetched. */
export function useVocabulary(list: VocabularyKey): Vocabulary | undefined {
  const backend = useBackend();
  const shipped = useQuery({
    queryKey: ['vocabulary.shipped', { list }],
    queryFn: () => askShipped(backend, list),
    structuralSharing: false,
  });
  const own = useQuery({
    queryKey: ['vocabulary.own', {}],
    queryFn: () => backend.request('vocabulary.own', {}) as Promise<VocabularyTerm[]>,
  });
  return useMemo(
    () => (shipped.data && own.data ? mergeVocabulary(shipped.data, own.data) : undefined),
    [shipped.data, own.data],
  );
}

export interface TermWords {
  /** Empty while the list is fetched. */
  label: (code: TermCode) => string;
  /** "Torture › Beating" */
  path: (code: TermCode) => string;
  /** The term with its note. */
  value: (value: CodedValue | null) => string;
}

/** The terms of a list in the language of the interface. */
export function useTermWords(list: VocabularyKey): TermWords {
  const { language } = useWords();
  const vocabulary = useVocabulary(list);
  return useMemo(
    () => ({
      label: (code) => (vocabulary === undefined ? '' : termLabel(vocabulary, code, language)),
      path: (code) => (vocabulary === undefined ? '' : termPath(vocabulary, code, language)),
      value: (value) =>
        vocabulary === undefined || value === null ? '' : wordCoded(vocabulary, value, language),
    }),
    [vocabulary, language],
  );
}
