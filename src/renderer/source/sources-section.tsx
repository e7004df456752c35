/** Everyone and everything that the case rests on. */
import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Source } from '@shared/source/source.schema';
import { useCommand } from '../ipc/useCommand';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { RecordCard } from '../ui/record-card';
import { SectionCard } from '../ui/section-card';
import { SortableList } from '../ui/sortable-list';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { ProtectionBadge } from './protection-badge';
import { SourceEditor } from './source-editor';
import { sourceName } from './source-name';

export function SourcesSection({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('source');
  const words = useWords();
  const create = useCommand('source.create');
  const reorder = useCommand('source.reorder');
  const [made, setMade] = useState<string>();
  const caseFileId = view.caseFile.id;
  const error = create.error ?? reorder.error;
  return (
    <SectionCard
      title={t('title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={create.isPending}
          onClick={() => create.mutate({ caseFileId }, { onSuccess: ({ id }) => setMade(id) })}
        >
          {t('add')}
        </Button>
      }
    >
      {error !== null && <ErrorMessage error={error} />}
      {view.sources.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      <SortableList
        label={t('title')}
        items={view.sources}
        nameOf={(source) => sourceName(view, source, words) || t('unnamed')}
        render={(source) => <SourceCard view={view} source={source} startOpen={made === source.id} />}
        onReorder={(ids) => reorder.mutate({ caseFileId, ids })}
      />
    </SectionCard>
  );
}

interface SourceCardProps {
  view: CaseFileView;
  source: Source;
  startOpen: boolean;
}

function SourceCard({ view, source, startOpen }: SourceCardProps) {
  const { t } = useTranslation('source');
  const words = useWords();
  const remove = useRemove();
  const name = sourceName(view, source, words) || t('unnamed');
  const told = view.information.filter(({ sourceId }) => sourceId === source.id);
  const facts = new Set(told.map(({ subjectId }) => subjectId));
  return (
    <RecordCard
      id={source.id}
      name={name}
      title={
        <Group gap="xs" component="span" display="inline-flex">
          {name}
          <ProtectionBadge protection={source.protection} />
        </Group>
      }
      startOpen={startOpen}
      onRemove={() => void remove('source', source, name)}
      editor={<SourceEditor view={view} source={source} />}
    >
      <Text size="xs" c="dimmed">
        {t('tells', { count: facts.size })}
      </Text>
    </RecordCard>
  );
}
