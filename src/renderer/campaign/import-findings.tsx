/** What is to be looked at: what the rows may be, what is wrong with which. */
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { supporterFlags, type ImportCheck, type ImportChoice } from '@shared/campaign/supporter.schema';
import { ProblemTable, SaveRejected } from '../exchange/import-tables';
import { useCommand } from '../ipc/useCommand';
import { useWords } from '../ui/words';

export function ImportFindings({ check, choice }: { check: ImportCheck; choice: ImportChoice }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const save = useCommand('supporterImport.saveRejected');
  const flagged = supporterFlags.filter((flag) => (check.flags[flag] ?? 0) > 0);
  const problems = check.problems.map(({ row, ...problem }) => ({
    ...problem,
    line: row,
    place: words.value('importField', problem.field),
    remedy: words.value('rowProblem', problem.code),
  }));
  const list = flagged.map((flag) =>
    words.labelled(words.value('supporterFlag', flag), words.number(check.flags[flag] ?? 0)),
  );
  return (
    <Stack gap="xs">
      {flagged.length > 0 && <Text size="sm">{t('import.flags', { list: list.join(', ') })}</Text>}
      <ProblemTable problems={problems} count={check.problemCount} />
      {check.rejected > 0 && (
        <SaveRejected busy={save.isPending} error={save.error} onSave={() => save.mutateAsync(choice)} />
      )}
    </Stack>
  );
}
