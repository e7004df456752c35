/** One file of a case: shown inside the app, with what is known about it beside it. */
import { Anchor, Badge, Group, Skeleton, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { materialOf } from '@shared/document/document-material.rules';
import type { FileView } from '@shared/evidence/evidence.schema';
import { ContextPanel } from '../app/context-panel';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { useWords } from '../ui/words';
import { useTermWords } from '../vocabulary/use-vocabulary';
import { CustodyLog } from './custody-log';
import { FileParticulars } from './file-particulars';
import { FileViewer } from './file-viewer';
import { SaveCopy } from './save-copy';
import classes from './evidence.module.css';

export function FilePage() {
  const { versionId = '' } = useParams({ strict: false });
  const view = useRoute('evidence.get', { versionId });
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={() => void view.refetch()} />;
  if (view.data === undefined) return <Skeleton h={300} />;
  return <Shown key={versionId} view={view.data} />;
}

function Shown({ view }: { view: FileView }) {
  const { t } = useTranslation(['evidence', 'document']);
  const words = useWords();
  const material = useTermWords('source_material');
  const { document, version, file } = view;
  const back = `/cases/${document.caseFileId}/documents?at=${document.id}`;
  const about = [
    material.value(materialOf(document, words.language)),
    words.date(document.date),
    document.origin,
  ];
  return (
    <div className={classes['viewer']}>
      <div className={classes['viewerHead']}>
        <Anchor href={`#${back}`} size="sm">
          <Group gap={4}>
            <IconArrowLeft size={14} aria-hidden />
            {t('evidence:viewer.back')}
          </Group>
        </Anchor>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Title order={1}>{document.title || t('document:untitled')}</Title>
            <Group gap="xs">
              {document.exhibitNumber !== null && (
                <Badge variant="outline" radius="sm" tt="none" fw={500}>
                  {t('evidence:exhibit', { number: document.exhibitNumber })}
                </Badge>
              )}
              <SensitivityBadge level={document.sensitivity} />
              <Text size="sm" c="dimmed">
                {about.filter(Boolean).join(' · ')}
              </Text>
            </Group>
          </div>
          <SaveCopy view={{ version, file }} />
        </Group>
      </div>
      <FileViewer view={view} />
      <ContextPanel title={t('evidence:file.title')}>
        <FileParticulars view={view} />
        <Title order={2} mt="lg" mb="sm">
          {t('evidence:custody.title')}
        </Title>
        <CustodyLog documentId={document.id} />
      </ContextPanel>
    </div>
  );
}
