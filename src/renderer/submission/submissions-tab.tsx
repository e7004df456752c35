/** The forms and submissions of a case: each with how far it is, or with the fingerprint of the paper that was issued. */
import { Anchor, Badge, Group, Loader, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { SubmissionLine } from '@shared/submission/submission.schema';
import { useRoute } from '../ipc/useRoute';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import { NewFormButton } from './new-form';
import { useFormWords } from './use-words-of';

export function SubmissionsTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('submission');
  const { id } = view.caseFile;
  const forms = useRoute('submission.listOfCase', { caseFileId: id });
  if (forms.error !== null) return <ErrorMessage error={forms.error} onRetry={() => void forms.refetch()} />;
  if (forms.data === undefined) return <Loader size="sm" />;
  if (forms.data.length === 0)
    return (
      <EmptyState
        title={t('list.emptyTitle')}
        text={t('list.emptyText')}
        action={<NewFormButton view={view} />}
      />
    );
  return (
    <SectionCard title={t('title')} actions={<NewFormButton view={view} />}>
      <Table verticalSpacing={6} aria-label={t('title')}>
        <Table.Tbody>
          {forms.data.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}

const shownOfHash = 12;

function Line({ line }: { line: SubmissionLine }) {
  const { t } = useTranslation(['submission', 'common']);
  const say = useFormWords();
  const moments = useMoments();
  const words = useWords();
  const issued = line.state === 'issued';
  const about = [line.person, t(`common:language.${line.language}`)].filter((part) => part !== '');
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor href={`#/forms/${line.id}`} size="sm" fw={600}>
          {say(line.names)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {about.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end">
          <Text size="xs" c="dimmed" title={line.sha256}>
            {issued
              ? `${words.date(line.issuedOn === null ? null : datePoint(line.issuedOn))} · SHA-256 ${line.sha256.slice(0, shownOfHash)}…`
              : moments.moment(line.updatedAt)}
          </Text>
          <Badge size="sm" radius="sm" variant="outline" color="gray" tt="none" fw={500}>
            {issued ? t('submission:state.issued') : t('submission:percent', { percent: line.percent })}
          </Badge>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
