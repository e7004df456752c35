/** What a list is narrowed to, in plain words: each filter a chip that says it, opens to be changed, and goes. */
import { ActionIcon, Button, Group, Menu, Popover } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listShapes } from '@shared/list/list-shapes';
import type { FilterField, ListFilters, ListKind } from '@shared/list/list.schema';
import { FilterEditor } from './filter-editor';
import { useFilterWords } from './filter-words';
import { useListFields } from './list-fields';
import classes from './list.module.css';
import { FindField } from '../ui/find-field';

interface FilterBarProps {
  list: ListKind;
  label: string;
  text: string;
  onText: (text: string) => void;
  onLeave: () => void;
  filters: ListFilters;
  onFilters: (filters: ListFilters) => void;
  children?: ReactNode;
}

export function FilterBar(props: FilterBarProps) {
  const { t } = useTranslation(['list', 'common']);
  const [opened, setOpened] = useState<FilterField | null>(null);
  const { list, filters, onFilters } = props;
  const { filters: filterFields } = listShapes[list];
  const hasFields = useListFields(list).length > 0;
  const shown = filterFields.filter((field) => filters[field] !== undefined || field === opened);
  return (
    <Group gap="xs" className={classes['bar'] ?? ''}>
      <FindField
        label={t('common:list.filterLabel', { list: props.label })}
        placeholder={t('common:list.filter')}
        w={220}
        size="xs"
        value={props.text}
        onChange={props.onText}
        onLeave={props.onLeave}
      />
      <div role="group" aria-label={t('filter.label')} className={classes['chips']}>
        {shown.map((field) => (
          <FilterChip
            key={field}
            list={list}
            field={field}
            filters={filters}
            opened={opened === field}
            onOpened={(now) => setOpened(now ? field : null)}
            onChange={onFilters}
          />
        ))}
        <AddFilter
          list={list}
          fields={filterFields.filter((field) => !shown.includes(field) && (field !== 'custom' || hasFields))}
          onAdd={(field) => (isYes(field) ? onFilters({ ...filters, [field]: true }) : setOpened(field))}
        />
        {shown.length > 1 && (
          <Button size="compact-xs" variant="subtle" onClick={() => onFilters({})}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      {props.children}
    </Group>
  );
}

/** Filters without a choice. */
function isYes(field: FilterField): field is 'mine' | 'overdue' {
  return field === 'mine' || field === 'overdue';
}

function AddFilter(props: {
  list: ListKind;
  fields: readonly FilterField[];
  onAdd: (field: FilterField) => void;
}) {
  const { t } = useTranslation('list');
  const { name } = useFilterWords(props.list);
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconFilter size={13} aria-hidden />}>
          {t('filter.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.fields.map((field) => (
          <Menu.Item key={field} onClick={() => props.onAdd(field)}>
            {name(field)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface FilterChipProps {
  list: ListKind;
  field: FilterField;
  filters: ListFilters;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onChange: (filters: ListFilters) => void;
}

function FilterChip({ list, field, filters, opened, onOpened, onChange }: FilterChipProps) {
  const { t } = useTranslation('list');
  const words = useFilterWords(list);
  const set = filters[field] !== undefined;
  const sentence = set ? words.sentence(field, filters) : words.name(field);
  const remove = () => {
    const { [field]: _gone, ...rest } = filters;
    onOpened(false);
    onChange(rest);
  };
  return (
    <div className={classes['chip']}>
      <Popover opened={opened} onChange={onOpened} position="bottom-start" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <button
            type="button"
            className={classes['chipText']}
            disabled={isYes(field)}
            onClick={() => onOpened(!opened)}
          >
            {sentence}
          </button>
        </Popover.Target>
        <Popover.Dropdown miw={220} maw={360}>
          <FilterEditor list={list} field={field} filters={filters} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
      <ActionIcon size="xs" aria-label={t('filter.remove', { filter: sentence })} onClick={remove}>
        <IconX size={12} aria-hidden />
      </ActionIcon>
    </div>
  );
}
