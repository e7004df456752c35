/** One sentence: as letters will print it, what it rests on, and what has changed under it. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { statementSentence } from '@shared/statement/statement.rules';
import type { Statement, StatementView } from '@shared/statement/statement.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { Tag } from '../ui/tag';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords, type Words } from '../ui/words';
import { boundName } from './bound-name';
import { FactChanges } from './fact-changes';
import { StatementEditor } from './statement-editor';

interface StatementCardProps {
  view: CaseFileView;
  entry: StatementView;
  startOpen: boolean;
}

/** As printed in the language of the screen, else as it is written in another. */
function sentenceOf(statement: Statement, words: Words): string {
  return statementSentence(statement, words.language) ?? words.text(statement.text);
}

export function StatementCard({ view, entry, startOpen }: StatementCardProps) {
  const { t } = useTranslation('statement');
  const words = useWords();
  const remove = useRemove();
  const { statement, changed } = entry;
  const sentence = sentenceOf(statement, words) || t('untitled');
  const names = statement.bindings.map(({ table, id }) => boundName(view, table, id, words));
  const about = [...new Set(names)].filter((name) => name !== '');
  return (
    <RecordCard
      id={statement.id}
      name={sentence}
      title={
        <Text span fw={400}>
          {sentence}
        </Text>
      }
      meta={
        <Group gap="xs" component="span" display="inline-flex">
          {[words.value('assertion', statement.assertion), ...about].join(' · ')}
          {changed.length > 0 && <Tag color="orange">{t('toCheck')}</Tag>}
        </Group>
      }
      startOpen={startOpen}
      onRemove={() => void remove('statement', statement, sentence)}
      editor={
        <>
          <Changed entry={entry} />
          <StatementEditor view={view} statement={statement} />
        </>
      }
    >
      <Changed entry={entry} />
    </RecordCard>
  );
}

function Changed({ entry: { statement, changed } }: { entry: StatementView }) {
  const { t } = useTranslation('statement');
  const confirm = useCommand('statement.confirm');
  const reword = useCommand('statement.reword');
  const supersede = useCommand('statement.supersede');
  if (changed.length === 0) return null;
  const at = { id: statement.id, revision: statement.revision };
  // A new wording of changed facts: what letters have said stays what they said.
  const again = async () => {
    const next = await supersede.mutateAsync(at);
    if (statement.origin !== '')
      await reword.mutateAsync({ id: next.id, revision: next.revision, assertion: statement.assertion });
  };
  const error = confirm.error ?? reword.error ?? supersede.error;
  return (
    <Alert
      variant="light"
      p="sm"
      my={4}
      icon={<IconRefresh size={18} aria-hidden />}
      title={t('changedTitle')}
    >
      <Stack gap={6}>
        <FactChanges changed={changed} />
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            loading={confirm.isPending}
            onClick={() => confirm.mutate(at)}
          >
            {t('stillFits')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={supersede.isPending || reword.isPending}
            onClick={() => void again().catch(() => undefined)}
          >
            {t(statement.origin === '' ? 'newWording' : 'sayAgain')}
          </Button>
        </Group>
        {error !== null && <ErrorMessage error={error} />}
      </Stack>
    </Alert>
  );
}
