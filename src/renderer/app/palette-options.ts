/** What the search box offers: what was gone to and changed last, what was found, and what can be done. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';
import type { SearchHit } from '@shared/search/search.schema';
import { shortcuts } from '@shared/shell/shortcuts';
import { fold } from '@shared/text/fold';
import { request } from '../ipc/api';
import { routeKey } from '../ipc/useRoute';
import { canRun, runCommand } from './commands';
import { keysOf } from './keyboard';
import { pathOf, useGo, usePlaces } from './navigation';
import { useListOptions } from './palette-lists';

export type Piece = Pick<SearchHit, 'snippet' | 'matches' | 'withheld'>;

export interface Option {
  readonly key: string;
  /** Key of its heading in the catalog `search`. */
  readonly group: 'recent' | 'results' | 'lists' | 'commands';
  readonly title: string;
  readonly subtitle: string;
  readonly kind: string;
  readonly level?: number;
  /** Where it was found; absent for what nobody looked for. */
  readonly piece?: Piece;
  /** A document whose file cannot be read by the search. */
  readonly byName?: boolean;
  readonly keys?: string;
  readonly run: () => void;
}

/** Records that were gone to from here, the latest first. Of this window, until it locks. */
const goneTo: SearchHit[] = [];
const mostGoneTo = 5;
const mostFound = 12;

export function useOptions(text: string): Option[] {
  const commands = useCommandOptions(text);
  const { t, i18n } = useTranslation('frame');
  const go = useGo();
  const [asked] = useDebouncedValue(text.trim(), 60);
  const input = { text: asked, limit: mostFound, language: Language.parse(i18n.language) };
  const hits = useQuery({
    queryKey: routeKey('search.query', input),
    queryFn: ({ signal }) => request('search.query', input, { signal }),
    placeholderData: keepPreviousData,
  });
  const isRecent = asked === '';
  const found = hits.data ?? [];
  const shown = isRecent ? [...goneTo.map((hit) => renewed(hit, found)), ...found] : found;
  const lists = useListOptions(text.trim(), isRecent ? [] : found);
  const records = [...new Map(shown.map((hit) => [hit.id, hit])).values()].slice(0, mostFound);
  return [
    ...records.map((hit): Option => ({
      key: `${hit.kind}:${hit.id}`,
      group: isRecent ? 'recent' : 'results',
      title: hit.title || t(`kind.${hit.kind}`),
      subtitle: hit.subtitle,
      kind: t(`kind.${hit.kind}`),
      level: hit.level,
      ...(isRecent || !tells(hit) ? {} : { piece: hit }),
      byName: hit.byName && !isRecent,
      run: () => {
        noteGoing(hit);
        go(pathOf(hit));
      },
    })),
    ...lists,
    ...commands,
  ];
}

/** As it is named now, where that is known. */
function renewed(hit: SearchHit, found: readonly SearchHit[]): SearchHit {
  return found.find(({ id }) => id === hit.id) ?? hit;
}

/** A snippet that only repeats the title says nothing more. */
function tells({ title, subtitle, snippet, matches, withheld }: SearchHit): boolean {
  if (withheld) return true;
  const named = fold(`${title} ${subtitle}`);
  const isNamed = matches.every(([start, end]) => named.includes(fold(snippet.slice(start, end))));
  return matches.length > 0 && !(isNamed && named.includes(fold(snippet.trim())));
}

function noteGoing(hit: SearchHit): void {
  const before = goneTo.filter(({ id }) => id !== hit.id).slice(0, mostGoneTo - 1);
  goneTo.splice(0, goneTo.length, { ...hit, snippet: '', matches: [] }, ...before);
}

/** Commands of this page, and the places that no command goes to. */
function useCommandOptions(text: string): Option[] {
  const { t } = useTranslation(['frame', 'menu']);
  const go = useGo();
  const places = usePlaces().filter(({ command }) => command === undefined);
  const words = fold(text.trim()).split(/\s+/);
  const rest = { group: 'commands', subtitle: '', kind: t('frame:kind.command') } as const;
  const commands = shortcuts
    .filter(({ id }) => id !== 'palette.open' && id !== 'search.open' && canRun(id))
    .map(({ id, label, accelerator }): Option => ({
      ...rest,
      key: id,
      title: t(`menu:${label}`),
      ...(accelerator === undefined ? {} : { keys: keysOf(accelerator) }),
      run: () => runCommand(id),
    }));
  const pages = places.map(({ path, label }): Option => ({
    ...rest,
    key: path,
    title: t(`frame:${label}`),
    run: () => go(path),
  }));
  return [...commands, ...pages].filter(({ title }) => words.every((word) => fold(title).includes(word)));
}
