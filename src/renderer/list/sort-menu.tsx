import { Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListKind, ListLine, ListSort } from '@shared/list/list.schema';
import type { ListColumn } from '../ui/window-list';
import { nextSort } from './next-sort';

interface SortMenuProps {
  list: ListKind;
  /** All of them: a list may be ordered by a column that it does not show. */
  columns: readonly ListColumn<ListLine>[];
  sort: ListSort;
  onSort: (sort: ListSort) => void;
}

/** The order in force, in words; the heads of the columns do the same for those who know. */
export function SortMenu({ list, columns, sort, onSort }: SortMenuProps) {
  const { t } = useTranslation('list');
  const sortable = columns.filter((column) => column.sortable === true);
  const title = sortable.find(({ key }) => key === sort.key)?.title ?? '';
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  const order = (descending: boolean) => t(descending ? 'sort.descending' : 'sort.ascending');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Arrow size={13} aria-hidden />}
          aria-label={`${t('sort.by', { column: title })}, ${order(sort.descending)}`}
        >
          {t('sort.by', { column: title })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sortable.map((column) => (
          <Menu.Item
            key={column.key}
            leftSection={<Tick shown={column.key === sort.key} />}
            onClick={() => {
              if (column.key !== sort.key) onSort(nextSort(list, sort, column.key));
            }}
          >
            {column.title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {[false, true].map((descending) => (
          <Menu.Item
            key={String(descending)}
            leftSection={<Tick shown={descending === sort.descending} />}
            onClick={() => onSort({ ...sort, descending })}
          >
            {order(descending)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Tick({ shown }: { shown: boolean }) {
  return <IconCheck size={14} aria-hidden visibility={shown ? 'visible' : 'hidden'} />;
}
