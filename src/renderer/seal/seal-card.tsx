/** On the case: who sees it; for those who may, the way to change that. */
import { Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';
import { UndoButton } from '../ui/undo-button';
import { MayButton } from '../user/may-button';
import { useMay } from '../user/may';
import { SealDialog } from './seal-dialog';

const toast = 'seal';

export function SealCard({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('seal');
  const may = useMay();
  const seal = useRoute('caseSeal.ofCase', { caseFileId });
  const users = useRoute('user.list', {});
  const lift = useCommand('caseSeal.lift');
  const [asking, setAsking] = useState(false);
  if (seal.data === undefined || (seal.data === null && !may('caseSeal.set'))) return null;
  const tell = (text: string) =>
    notifications.show({ id: toast, message: <UndoButton toast={toast}>{text}</UndoButton> });
  const named = seal.data?.userIds ?? [];
  const names = (users.data ?? []).filter(({ id }) => named.includes(id)).map(({ name }) => name);
  return (
    <SectionCard title={t('title')}>
      <Text size="sm">{seal.data === null ? t('all') : t('only', { names: names.join(', ') })}</Text>
      {lift.error !== null && <ErrorMessage error={lift.error} />}
      <Group gap="xs">
        <MayButton route="caseSeal.set" size="xs" variant="default" onClick={() => setAsking(true)}>
          {t(seal.data === null ? 'open' : 'change')}
        </MayButton>
        {seal.data !== null && (
          <MayButton
            route="caseSeal.lift"
            size="xs"
            variant="default"
            loading={lift.isPending}
            onClick={() => lift.mutate({ caseFileId }, { onSuccess: () => tell(t('lifted')) })}
          >
            {t('lift')}
          </MayButton>
        )}
      </Group>
      {asking && (
        <SealDialog
          caseFileId={caseFileId}
          named={named}
          onClose={() => setAsking(false)}
          onSealed={() => {
            setAsking(false);
            tell(t('done'));
          }}
        />
      )}
    </SectionCard>
  );
}
