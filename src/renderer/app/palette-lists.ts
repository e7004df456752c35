/** What a search finds beyond what the box shows: for each kind the list of all of it. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FoundInList, ListKind } from '@shared/list/list.schema';
import type { SearchHit } from '@shared/search/search.schema';
import { request } from '../ipc/api';
import { routeKey } from '../ipc/useRoute';
import { narrowList } from '../list/list-state';
import { useWords } from '../ui/words';
import { useGo } from './navigation';
import type { Option } from './palette-options';

/** Counting waits for whoever types on: the next letter's hits come first. */
const pause = 250;

interface Place {
  readonly kind: SearchHit['kind'];
  readonly path: string;
  readonly label: string;
}

const places: Partial<Record<ListKind, Place>> = {
  cases: { kind: 'case_file', path: '/cases', label: 'frame:nav.cases' },
  people: { kind: 'person', path: '/people', label: 'frame:nav.people' },
  organisations: { kind: 'organisation', path: '/organisations', label: 'frame:nav.organisations' },
  letters: { kind: 'letter', path: '/letters', label: 'frame:nav.letters' },
  authorities: { kind: 'office', path: '/authorities', label: 'frame:nav.authorities' },
  events: { kind: 'event', path: '/across/events', label: 'list:title.events' },
  documents: { kind: 'document', path: '/across/documents', label: 'list:title.documents' },
};

/** `shown`: the hits in the box, of `text`. */
export function useListOptions(text: string, shown: readonly SearchHit[]): Option[] {
  const { t } = useTranslation(['search', 'frame', 'list']);
  const words = useWords();
  const go = useGo();
  const [asked] = useDebouncedValue(text, pause);
  const input = { text: asked };
  const found = useQuery({
    queryKey: routeKey('list.found', input),
    queryFn: ({ signal }) => request('list.found', input, { signal }),
    enabled: asked !== '',
  });
  if (asked === '' || asked !== text) return [];
  return (found.data ?? []).flatMap((one): Option[] => {
    const place = places[one.list];
    if (place === undefined || !isMore(one, place.kind, shown)) return [];
    const list = t(place.label);
    return [
      {
        key: `all:${one.list}`,
        group: 'lists',
        title: one.exact ? t('all', { list, number: words.number(one.count) }) : t('allOf', { list }),
        subtitle: '',
        kind: '',
        run: () => {
          narrowList(one.list, asked);
          go(place.path);
        },
      },
    ];
  });
}

function isMore({ count }: FoundInList, kind: SearchHit['kind'], shown: readonly SearchHit[]): boolean {
  return count > shown.filter((hit) => hit.kind === kind).length;
}
