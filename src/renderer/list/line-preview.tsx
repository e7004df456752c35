import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListKind, ListLine } from '@shared/list/list.schema';
import { ContextPanel } from '../app/context-panel';
import type { ListColumn } from '../ui/window-list';
import { ListCell } from './list-cell';
import { pathOfLine } from './list-path';

interface LinePreviewProps {
  list: ListKind;
  line: ListLine;
  columns: readonly ListColumn<ListLine>[];
}

/** A line with all that it can say, beside the list. */
export function LinePreview({ list, line, columns }: LinePreviewProps) {
  const { t } = useTranslation('list');
  const told = columns.filter(({ key }) => (line.cells[key]?.text ?? '') !== '');
  return (
    <ContextPanel title={line.name || t('untitled')}>
      <Stack gap="sm">
        {told.map(({ key, title }) => (
          <div key={key}>
            <Text size="xs" c="dimmed">
              {title}
            </Text>
            <Text size="sm" component="div">
              <ListCell cell={line.cells[key]} />
            </Text>
          </div>
        ))}
        <Anchor href={`#${pathOfLine(list, line)}`} size="sm">
          {t('open')}
        </Anchor>
      </Stack>
    </ContextPanel>
  );
}
