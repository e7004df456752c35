/** What became of each line, and the way back. */
import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableKind, TableResult } from '@shared/exchange/table-import.schema';
import { pathOfLine } from '../list/list-path';
import { TakeBack } from '../ui/take-back';
import { useWords } from '../ui/words';
import classes from './exchange.module.css';
import { useActCounts } from './use-field-words';

interface TableImportResultProps {
  kind: TableKind;
  result: TableResult;
  onClose: () => void;
}

const listed = 500;

export function TableImportResult({ kind, result, onClose }: TableImportResultProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const words = useWords();
  const counts = useActCounts(result.counts);
  const more = result.lines.length - listed;
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('import.done')}
      </Title>
      <Text size="sm" fw={600} role="status">
        {counts}
      </Text>
      <Text size="sm">{t('import.doneText')}</Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by itself */}
      <div className={classes['tall']} tabIndex={0} role="group" aria-label={t('import.result')}>
        <Table verticalSpacing={2} fz="xs" aria-label={t('import.result')}>
          <Table.Tbody>
            {result.lines.slice(0, listed).map(({ line, name, act, id, caseFileId }) => (
              <Table.Tr key={line}>
                <Table.Td w={60}>{line}</Table.Td>
                <Table.Td>
                  {id === null ? (
                    name
                  ) : (
                    <Anchor size="xs" href={`#${pathOfLine(kind, { id, caseFileId })}`} onClick={onClose}>
                      {name}
                    </Anchor>
                  )}
                </Table.Td>
                <Table.Td>{t(`import.acts.${act}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {t('import.resultMore', { count: more, shown: words.number(more) })}
        </Text>
      )}
      <Group justify="flex-end">
        {result.change !== null && <TakeBack change={result.change} onDone={onClose} />}
        <Button data-autofocus onClick={onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Stack>
  );
}
