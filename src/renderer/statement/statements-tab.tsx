/** What we say of the case, sentence by sentence, each bound to its facts; and who told us. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { useMadeRecord } from '../app/use-made-record';
import { useCommand } from '../ipc/useCommand';
import { SourcesSection } from '../source/sources-section';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { MoreFields } from '../ui/more-fields';
import { SectionCard } from '../ui/section-card';
import { SortableList } from '../ui/sortable-list';
import { useWords } from '../ui/words';
import { OutdatedLetters } from './outdated-letters';
import { Proposals } from './proposals';
import { StatementCard } from './statement-card';

export function StatementsTab({ view }: { view: CaseFileView }) {
  return (
    <Stack gap={0}>
      <OutdatedLetters caseFileId={view.caseFile.id} />
      <Statements view={view} />
      <SourcesSection view={view} />
    </Stack>
  );
}

function Statements({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('statement');
  const words = useWords();
  const create = useCommand('statement.create');
  const { add, opens } = useMadeRecord(create);
  const reorder = useCommand('statement.reorder');
  const caseFileId = view.caseFile.id;
  const present = view.statements.filter(({ statement }) => statement.supersededById === null);
  const earlier = view.statements.filter(({ statement }) => statement.supersededById !== null);
  const items = present.map((entry) => ({ id: entry.statement.id, entry }));
  const error = create.error ?? reorder.error;
  return (
    <SectionCard
      title={t('title')}
      actions={
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          variant="default"
          loading={create.isPending}
          onClick={() => add({ caseFileId })}
        >
          {t('add')}
        </Button>
      }
    >
      {error !== null && <ErrorMessage error={error} />}
      {items.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      {items.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('note')}
        </Text>
      )}
      <SortableList
        label={t('title')}
        items={items}
        nameOf={({ entry }) => words.text(entry.statement.text) || t('untitled')}
        render={({ entry }) => (
          <StatementCard view={view} entry={entry} startOpen={opens(entry.statement.id)} />
        )}
        onReorder={(ids) => reorder.mutate({ caseFileId, ids })}
      />
      <Proposals view={view} />
      {earlier.length > 0 && (
        <MoreFields label={t('earlier', { count: earlier.length })} filled={false}>
          {earlier.map(({ statement }) => (
            <Group key={statement.id} gap="xs">
              <Text size="sm" c="dimmed">
                {words.text(statement.text)}
              </Text>
            </Group>
          ))}
        </MoreFields>
      )}
    </SectionCard>
  );
}
