import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableCheck, TableChoice } from '@shared/exchange/table-import.schema';
import { useCommand } from '../ipc/useCommand';
import { ProblemTable, SaveRejected } from './import-tables';

export function TableFindings({ check, choice }: { check: TableCheck; choice: TableChoice }) {
  const { t } = useTranslation('exchange');
  const save = useCommand('tableImport.saveRejected');
  const { problems, problemCount, counts } = check;
  if (problems.length === 0) return null;
  const said = problems.map(({ column, allowed, ...problem }) => ({
    ...problem,
    place: column,
    remedy: t(`problem.${problem.code}`, { allowed: allowed.join(', ') }),
  }));
  return (
    <Stack gap="xs">
      <ProblemTable problems={said} count={problemCount} />
      {(counts['rejected'] ?? 0) > 0 && (
        <SaveRejected busy={save.isPending} error={save.error} onSave={() => save.mutateAsync(choice)} />
      )}
    </Stack>
  );
}
