import { useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { termSearch } from '@shared/vocabulary/term-search.rules';
import type { TermCode } from '@shared/vocabulary/vocabulary.schema';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import { useRoute } from '../ipc/useRoute';
import { termRows, type TermRow } from './term-rows';
import { useVocabulary } from './use-vocabulary';

export const addKey = 'add';
const nothing: ReadonlySet<TermCode> = new Set();

interface Choice {
  readonly list: VocabularyKey;
  readonly chosen: TermCode | null;
  readonly taken?: ReadonlySet<TermCode> | undefined;
  readonly onPick: (code: TermCode) => void;
  readonly onAdd?: ((text: string) => void) | undefined;
}

/** The state of a term box: what is typed, what is unfolded, which rows that makes, and what the keys do. */
export function useTermBox({ list, chosen, taken = nothing, onPick, onAdd }: Choice) {
  const vocabulary = useVocabulary(list);
  /** undefined: nobody is typing; the box shows what is chosen. */
  const [query, setQuery] = useState<string>();
  const [unfolded, setUnfolded] = useState(nothing);
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() });
  const recent = useRoute('vocabulary.recent', { list }, { enabled: store.dropdownOpened });
  const search = useMemo(() => vocabulary && termSearch(vocabulary), [vocabulary]);
  const rows = useMemo(
    () =>
      vocabulary === undefined || search === undefined || !store.dropdownOpened
        ? []
        : termRows({ vocabulary, search, query: query ?? '', recent: recent.data ?? [], unfolded, taken }),
    [vocabulary, search, query, recent.data, unfolded, taken, store.dropdownOpened],
  );

  const searching = query !== undefined && query.trim() !== '';
  // What fits best is one Enter away; an own term is never made by a stray Enter.
  useEffect(() => {
    if (searching && rows.length > 0) store.selectFirstOption();
    else store.resetSelectedOption();
    // oxlint-disable-next-line react/exhaustive-deps -- the store is new at each drawing
  }, [query]);

  const fold = (row: TermRow, open: boolean) =>
    setUnfolded(
      (old) => new Set(open ? [...old, row.term.code] : [...old].filter((one) => one !== row.term.code)),
    );
  /** Right unfolds, left folds or goes up, as in any tree. True: the key is taken. */
  const onKey = (key: string): boolean => {
    const index = store.getSelectedOptionIndex();
    const row = rows[index];
    if (searching || row?.kind !== 'tree' || !store.dropdownOpened) return false;
    if (key === 'ArrowRight' && row.hasChildren) {
      if (row.open) store.selectNextOption();
      else fold(row, true);
      return true;
    }
    if (key !== 'ArrowLeft') return false;
    if (row.open) fold(row, false);
    else
      store.selectOption(
        Math.max(
          rows.findIndex((one) => one.kind === 'tree' && one.term.code === row.term.parent),
          0,
        ),
      );
    return true;
  };

  return {
    vocabulary,
    store,
    rows,
    query,
    searching,
    fold,
    onKey,
    onType: (text: string) => {
      setQuery(text);
      store.openDropdown();
    },
    onFocus: () => {
      // The tree opens where the chosen term stands.
      const path = chosen === null ? [] : (vocabulary?.pathOf(chosen) ?? []);
      setUnfolded(new Set(path.slice(0, -1).map(({ code }) => code)));
      store.openDropdown();
    },
    onBlur: () => {
      store.closeDropdown();
      setQuery(undefined);
    },
    onSubmit: (key: string) => {
      const picked = rows.find((row) => row.key === key);
      if (picked !== undefined) onPick(picked.term.code);
      else if (key === addKey) onAdd?.(query?.trim() ?? '');
      setQuery(undefined);
      store.closeDropdown();
    },
  };
}
export type TermBoxState = ReturnType<typeof useTermBox>;
