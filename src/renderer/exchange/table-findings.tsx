/** What was not understood: each line with its column and the remedy. */
import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { TableCheck, TableChoice } from '@shared/exchange/table-import.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import classes from './exchange.module.css';

export function TableFindings({ check, choice }: { check: TableCheck; choice: TableChoice }) {
  const { t } = useTranslation('exchange');
  const words = useWords();
  const save = useCommand('tableImport.saveRejected');
  const { problems, problemCount, counts } = check;
  if (problems.length === 0) return null;
  const more = problemCount - problems.length;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('import.findings')}
      </Title>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by itself */}
      <div className={classes['tall']} tabIndex={0} role="group" aria-label={t('import.findings')}>
        <Table verticalSpacing={2} fz="xs" aria-label={t('import.findings')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('import.line')}</Table.Th>
              <Table.Th scope="col">{t('import.at')}</Table.Th>
              <Table.Th scope="col">{t('import.stands')}</Table.Th>
              <Table.Th scope="col">{t('import.remedy')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map(({ line, field, column, code, value, allowed, severe }) => (
              <Table.Tr key={`${line} ${field} ${code}`}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{column}</Table.Td>
                <Table.Td>{value}</Table.Td>
                <Table.Td>
                  <Text span size="xs" fw={severe ? 600 : 400}>
                    {t(severe ? 'import.notTaken' : 'import.without')}
                  </Text>{' '}
                  {t(`problem.${code}`, { allowed: allowed.join(', ') })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {t('import.more', { count: more, shown: words.number(more) })}
        </Text>
      )}
      {save.error !== null && <ErrorMessage error={save.error} />}
      {(counts['rejected'] ?? 0) > 0 && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            loading={save.isPending}
            onClick={() =>
              save.mutate(choice, {
                onSuccess: (saved) => saved && notifications.show({ message: t('import.rejectedSaved') }),
              })
            }
          >
            {t('import.saveRejected')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
