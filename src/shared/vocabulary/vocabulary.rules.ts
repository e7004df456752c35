/** One list as it is offered: what is shipped, and over it what the organisation has added, renamed and hidden. */
import { textIn, type DocumentLanguage, type LocalizedText } from '../language/language.schema';
import type { VocabularyKey } from './vocabulary-key.schema';
import type { ShippedVocabulary, TermCode, VocabularyTerm } from './vocabulary.schema';

export interface Term {
  readonly code: TermCode;
  readonly parent: TermCode | null;
  readonly label: LocalizedText;
  readonly synonyms: readonly string[];
  readonly guidance: LocalizedText;
  readonly hidden: boolean;
  /** The record of the organisation behind it: its own term, or its change of a shipped one. */
  readonly record: VocabularyTerm | undefined;
}

export interface Vocabulary {
  readonly key: VocabularyKey;
  readonly shipped: ShippedVocabulary;
  /** Hidden ones too, a parent before its children, the organisation's own after the shipped ones beside them. */
  readonly terms: readonly Term[];
  find: (code: TermCode) => Term | undefined;
  /** From the top down to the term itself; empty for a code that the list does not know. */
  pathOf: (code: TermCode) => readonly Term[];
  /** null: those at the top. */
  childrenOf: (code: TermCode | null) => readonly Term[];
}

/** `own` may hold records of other lists; those in the bin must not be among them. */
export function mergeVocabulary(shipped: ShippedVocabulary, own: readonly VocabularyTerm[]): Vocabulary {
  const records = own.filter(({ list }) => list === shipped.key);
  const byCode = new Map(collectTerms(shipped, records).map((term) => [term.code, term]));
  const children = new Map<TermCode | null, Term[]>();
  for (const term of byCode.values()) {
    // A parent that lies in the bin leaves its children at the top rather than out of reach.
    const parent = term.parent !== null && byCode.has(term.parent) ? term.parent : null;
    const siblings = children.get(parent) ?? [];
    siblings.push(term);
    children.set(parent, siblings);
  }
  const childrenOf = (code: TermCode | null) => children.get(code) ?? [];
  const below = (code: TermCode | null): Term[] =>
    childrenOf(code).flatMap((term) => [term, ...below(term.code)]);
  return {
    key: shipped.key,
    shipped,
    terms: below(null),
    find: (code) => byCode.get(code),
    pathOf: (code) => pathTo(byCode, code),
    childrenOf,
  };
}

function collectTerms(shipped: ShippedVocabulary, records: readonly VocabularyTerm[]): Term[] {
  const changes = new Map(records.flatMap((record) => (record.code === null ? [] : [[record.code, record]])));
  const terms = shipped.terms.map((term): Term => {
    const record = changes.get(term.code);
    return {
      code: term.code,
      parent: term.parent,
      label: { ...term.label, ...written(record?.label) },
      synonyms: [...Object.values(term.synonyms ?? {}).flat(), ...(record?.synonyms ?? [])],
      guidance: { ...term.guidance, ...written(record?.guidance) },
      hidden: record?.hidden ?? false,
      record,
    };
  });
  const own = records.filter(({ code }) => code === null);
  return [...terms, ...own.map(toTerm)];
}

function toTerm(record: VocabularyTerm): Term {
  const { id, parent, label, synonyms, guidance, hidden } = record;
  return { code: id, parent, label, synonyms, guidance, hidden, record };
}

/** Of a record over a shipped term: what it says in each language; a blank leaves the shipped word. */
export function written(texts: LocalizedText = {}): LocalizedText {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

function pathTo(terms: ReadonlyMap<TermCode, Term>, code: TermCode): Term[] {
  const path: Term[] = [];
  let term = terms.get(code);
  while (term !== undefined && !path.includes(term)) {
    path.unshift(term);
    term = term.parent === null ? undefined : terms.get(term.parent);
  }
  return path;
}

/** The name of a term; the code itself where the list does not know it: nothing recorded becomes invisible. */
export function termLabel(vocabulary: Vocabulary, code: TermCode, language: DocumentLanguage): string {
  const term = vocabulary.find(code);
  return (term && textIn(term.label, language)) || code;
}

/** "Torture › Beating": a term below a term often says nothing without it. */
export function termPath(vocabulary: Vocabulary, code: TermCode, language: DocumentLanguage): string {
  const path = vocabulary.pathOf(code).map(({ label }) => textIn(label, language));
  return path.length === 0 ? code : path.join(' › ');
}
