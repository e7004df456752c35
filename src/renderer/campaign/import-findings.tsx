/** What comes in, what does not and why: each row with its line, the field and the remedy. */
import { Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { supporterFlags, type ImportCheck, type ImportChoice } from '@shared/campaign/supporter.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';

export function ImportFindings({ check, choice }: { check: ImportCheck; choice: ImportChoice }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const save = useCommand('supporterImport.saveRejected');
  const flagged = supporterFlags.filter((flag) => (check.flags[flag] ?? 0) > 0);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} role="status">
        {[
          t('import.accepted', { count: check.accepted }),
          check.rejected === 0 ? '' : t('import.rejected', { count: check.rejected }),
          check.optIns === 0 ? '' : t('import.optIns', { count: check.optIns }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {flagged.length > 0 && (
        <Text size="sm">
          {t('import.flags', {
            list: flagged
              .map((flag) => `${words.value('supporterFlag', flag)}: ${check.flags[flag] ?? 0}`)
              .join(', '),
          })}
        </Text>
      )}
      {check.problems.length > 0 && (
        <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Table verticalSpacing={2} fz="xs" aria-label={t('import.problems')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('import.row')}</Table.Th>
                <Table.Th scope="col">{t('import.field')}</Table.Th>
                <Table.Th scope="col">{t('import.stands')}</Table.Th>
                <Table.Th scope="col">{t('import.remedy')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {check.problems.map(({ row, field, code, value, severe }) => (
                <Table.Tr key={`${row} ${field} ${code}`}>
                  <Table.Td>{row}</Table.Td>
                  <Table.Td>{words.value('importField', field)}</Table.Td>
                  <Table.Td>{value}</Table.Td>
                  <Table.Td>
                    <Text span size="xs" fw={severe ? 600 : 400}>
                      {t(severe ? 'import.notTaken' : 'import.takenWithout')}
                    </Text>{' '}
                    {words.value('rowProblem', code)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      {check.problemCount > check.problems.length && (
        <Text size="xs" c="dimmed">
          {t('import.more', { count: check.problemCount - check.problems.length })}
        </Text>
      )}
      {save.error !== null && <ErrorMessage error={save.error} />}
      {check.rejected > 0 && (
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
