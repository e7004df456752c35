/** The documents of a case and their files: what there is, from whom, where it is kept, and the evidence itself. */
import { Button, Group, Text } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { materialOf } from '@shared/document/document-material.rules';
import type { DocumentEntry } from '@shared/document/document.schema';
import type { VersionView } from '@shared/evidence/evidence.schema';
import { useTarget } from '../app/use-target';
import { LatestFile } from '../evidence/document-files';
import { ImportPanel } from '../evidence/import-panel';
import { addChosenFiles } from '../evidence/use-add-files';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { RecordCard } from '../ui/record-card';
import { SortableList } from '../ui/sortable-list';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { useTermWords } from '../vocabulary/use-vocabulary';
import { DocumentEditor } from './document-editor';
import { DocumentLinks } from './document-links';

export function DocumentsTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('document');
  const reorder = useCommand('document.reorder');
  const [made, setMade] = useState<string>();
  const target = useTarget();
  const caseFileId = view.caseFile.id;
  const files = useRoute('evidence.listOfCase', { caseFileId });
  const versionsOf = (id: string) => files.data?.find(({ documentId }) => documentId === id)?.versions ?? [];
  const error = files.error ?? reorder.error;
  return (
    <div>
      {error !== null && <ErrorMessage error={error} />}
      <ImportPanel caseFileId={caseFileId} />
      {view.documents.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<AddButtons caseFileId={caseFileId} onMade={setMade} />}
        />
      ) : (
        <>
          <Group justify="space-between" mb="xs" wrap="nowrap">
            <Text size="sm" c="dimmed">
              {t('note')}
            </Text>
            <AddButtons caseFileId={caseFileId} onMade={setMade} />
          </Group>
          <SortableList
            label={t('list')}
            items={view.documents}
            nameOf={({ title }) => title || t('untitled')}
            render={(document) => (
              <DocumentCard
                document={document}
                others={view.documents}
                versions={versionsOf(document.id)}
                startOpen={document.id === (made ?? target)}
              />
            )}
            onReorder={(ids) => reorder.mutate({ caseFileId, ids })}
          />
        </>
      )}
    </div>
  );
}

function AddButtons({ caseFileId, onMade }: { caseFileId: string; onMade: (id: string) => void }) {
  const { t } = useTranslation('document');
  const create = useCommand('document.create');
  const [error, setError] = useState<unknown>();
  const fault = error ?? create.error;
  const choose = () => {
    setError(undefined);
    addChosenFiles({ caseFileId, documentId: null, date: null }).catch(setError);
  };
  return (
    <div>
      <Group gap="xs" wrap="nowrap" justify="center">
        <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={choose}>
          {t('addFiles')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={create.isPending}
          onClick={() => create.mutate({ caseFileId, title: '' }, { onSuccess: ({ id }) => onMade(id) })}
        >
          {t('add')}
        </Button>
      </Group>
      {fault !== null && fault !== undefined && <ErrorMessage error={fault} />}
    </div>
  );
}

interface DocumentCardProps {
  document: DocumentEntry;
  others: readonly DocumentEntry[];
  versions: readonly VersionView[];
  startOpen: boolean;
}

function DocumentCard({ document, others, versions, startOpen }: DocumentCardProps) {
  const { t } = useTranslation(['document', 'evidence']);
  const words = useWords();
  const material = useTermWords('source_material');
  const remove = useRemove();
  const title = document.title || t('document:untitled');
  const { exhibitNumber } = document;
  const meta = [
    exhibitNumber === null ? '' : t('evidence:exhibit', { number: exhibitNumber }),
    material.value(materialOf(document, words.language)),
    words.date(document.date),
    document.origin,
  ];
  return (
    <RecordCard
      id={document.id}
      name={title}
      title={title}
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={startOpen}
      onRemove={() => void remove('document', document, title)}
      editor={<DocumentEditor document={document} others={others} versions={versions} />}
    >
      <LatestFile versions={versions} />
      <DocumentLinks document={document} others={others} />
      {document.location !== '' && (
        <Text size="xs" c="dimmed">
          {t('document:keptAt', { place: document.location })}
        </Text>
      )}
    </RecordCard>
  );
}
