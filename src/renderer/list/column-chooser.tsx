import { ActionIcon, Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SortableList } from '../ui/sortable-list';

interface ColumnChooserProps {
  all: readonly { readonly key: string; readonly title: string }[];
  /** Keys of those shown, in their order. */
  shown: readonly string[];
  standard: readonly string[];
  onChange: (shown: string[]) => void;
}

/** Which columns a list shows, and in which order: the shown ones first, as they stand. */
export function ColumnChooser({ all, shown, standard, onChange }: ColumnChooserProps) {
  const { t } = useTranslation('list');
  const inOrder = [...all].sort((a, b) => placeOf(shown, a.key) - placeOf(shown, b.key));
  const items = inOrder.map(({ key, title }) => ({ id: key, title }));
  const toggle = (key: string, now: boolean) => {
    const next = now ? [...shown, key] : shown.filter((one) => one !== key);
    if (next.length > 0) onChange(next);
  };
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon aria-label={t('columns.label')}>
          <IconColumns3 size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown miw={240}>
        <Stack gap="xs">
          <SortableList
            label={t('columns.label')}
            items={items}
            nameOf={({ title }) => title}
            render={({ id, title }) => (
              <Checkbox
                size="xs"
                label={title}
                checked={shown.includes(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
            )}
            onReorder={(ids) => onChange(ids.filter((id) => shown.includes(id)))}
          />
          <Button size="compact-xs" variant="subtle" onClick={() => onChange([...standard])}>
            {t('columns.standard')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function placeOf(shown: readonly string[], key: string): number {
  const place = shown.indexOf(key);
  return place < 0 ? shown.length : place;
}
