import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { placePath, placeTree } from '@shared/place/place-tree.rules';
import type { Place } from '@shared/place/place.schema';
import { useBackend } from '../ui/backend';
import { useWords } from '../ui/words';

/** The places of the vault as a tree, and their paths in the language of the interface. */
export function usePlaces() {
  const backend = useBackend();
  const { language } = useWords();
  const list = useQuery({
    queryKey: ['place.list', {}],
    queryFn: () => backend.request('place.list', {}) as Promise<Place[]>,
  });
  return useMemo(() => {
    const tree = placeTree(list.data ?? []);
    return {
      tree,
      loaded: list.data !== undefined,
      path: (id: string | null) => placePath(tree, id, language),
    };
  }, [list.data, language]);
}
