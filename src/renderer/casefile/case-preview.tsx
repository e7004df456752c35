import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ContextPanel } from '../app/context-panel';
import { useRoute } from '../ipc/useRoute';
import { personName } from '../person/person-words';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { CaseAnswers } from './case-header';
import { latestStatus, subjectsOf } from './case-summary';
import { StatusBadge } from './status-badge';

/** A case beside the list: enough to know which it is and how it stands, without leaving the list. */
export function CasePreview({ id }: { id: string }) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const view = useRoute('casefile.view', { id });
  if (view.error !== null) {
    return <ErrorMessage error={view.error} onRetry={() => void view.refetch()} />;
  }
  if (view.data === undefined) return null;
  const { caseFile } = view.data;
  const names = subjectsOf(view.data).map(({ person }) => personName(person, words.language));
  return (
    <ContextPanel title={words.text(caseFile.titles) || names.join(', ') || t('untitled')}>
      <Stack gap="sm">
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {caseFile.number}
          </Text>
          <StatusBadge status={latestStatus(view.data)?.status ?? 'intake'} />
        </Group>
        <CaseAnswers view={view.data} />
        <Text size="sm" lineClamp={12}>
          {words.text(caseFile.summary)}
        </Text>
        <Anchor href={`#/cases/${id}`} size="sm">
          {t('list.openCase')}
        </Anchor>
      </Stack>
    </ContextPanel>
  );
}
