/** A list of any length of which the vault finds, orders and counts the rows; it comes back as it was left. */
import { Group, Text } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stretch } from '@shared/list/list.schema';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { WindowList, type ListColumn, type ListSort } from '../ui/window-list';
import { useRemembered } from './list-state';
import { usePages } from './use-pages';
import { FindField } from '../ui/find-field';

interface PagedListProps<T extends { readonly id: string }> {
  /** The route that `fetch` asks; also names the list in memory. */
  route: string;
  label: string;
  columns: readonly ListColumn<T>[];
  /** What else the list is asked for: part of what tells one question from another. */
  asked?: object;
  firstSort: ListSort;
  fetch: (
    query: { text: string; sort: ListSort } & Stretch,
    signal: AbortSignal,
  ) => Promise<{ lines: T[]; total: number }>;
  nameOf: (row: T) => string;
  onOpen: (row: T) => void;
  empty: ReactNode;
}

export function PagedList<T extends { readonly id: string }>(props: PagedListProps<T>) {
  const { t } = useTranslation(['common', 'list']);
  const words = useWords();
  const [state, change] = useRemembered(props.route, {
    text: '',
    sort: props.firstSort,
    active: 0,
    scrollTop: 0,
  });
  const { text, sort } = state;
  const question = { ...props.asked, text, sort };
  const pages = usePages(props.route, question, (stretch, signal) =>
    props.fetch({ text, sort, ...stretch }, signal),
  );
  const grid = useRef<HTMLDivElement>(null);
  const total = pages.total ?? 0;
  if (pages.total === 0 && text === '') return props.empty;
  return (
    <>
      <Group gap="sm" justify="space-between">
        <FindField
          label={t('list.filterLabel', { list: props.label })}
          placeholder={t('list.filter')}
          w={280}
          size="xs"
          value={text}
          onChange={(typed) => change({ text: typed, active: 0, scrollTop: 0 })}
          onLeave={() => grid.current?.focus()}
        />
        <Text size="sm" c="dimmed" role="status">
          {pages.total !== undefined && t('list:entries', { count: total, shown: words.number(total) })}
        </Text>
      </Group>
      {pages.error !== null && <ErrorMessage error={pages.error} onRetry={pages.retry} />}
      {pages.total === 0 && <Text c="dimmed">{t('list.noMatch')}</Text>}
      {total > 0 && (
        <WindowList
          label={props.label}
          total={total}
          rowAt={pages.rowAt}
          nameOf={props.nameOf}
          onSight={pages.onSight}
          answered={pages.answered}
          columns={props.columns}
          sort={sort}
          onSort={(key) => change({ sort: turned(sort, key), active: 0, scrollTop: 0 })}
          onOpen={props.onOpen}
          place={{ active: Math.min(state.active, total - 1), scrollTop: state.scrollTop }}
          onPlace={change}
          gridRef={(element) => (grid.current = element)}
        />
      )}
    </>
  );
}

/** A second press turns the order round. */
function turned(sort: ListSort, key: string): ListSort {
  return { key, descending: sort.key === key && !sort.descending };
}
