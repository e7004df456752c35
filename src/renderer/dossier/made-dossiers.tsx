/** The dossiers that were made, each as it was made: saved to disk or printed again at any time. */
import { Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '@shared/dossier/dossier.schema';
import { request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage, useErrorText } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { SectionCard } from '../ui/section-card';
import { SensitivityBadge } from '../ui/sensitivity-badge';

export function MadeDossiers({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('dossier');
  const made = useRoute('dossier.listOfCase', { caseFileId });
  if (made.error !== null) return <ErrorMessage error={made.error} />;
  return (
    <SectionCard title={t('made.title')}>
      {made.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('made.none')}
        </Text>
      )}
      {made.data !== undefined && made.data.length > 0 && (
        <Table verticalSpacing={6} aria-label={t('made.title')}>
          <Table.Tbody>
            {made.data.map((dossier) => (
              <Line key={dossier.id} dossier={dossier} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SectionCard>
  );
}

function Line({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['dossier', 'common']);
  const moments = useMoments();
  const textOf = useErrorText();
  const { id, copyNumber } = dossier;
  const tell = (error: unknown) => notifications.show({ color: 'red', message: textOf(error) });
  const save = () =>
    request('dossier.save', { id }).then((saved) => {
      if (saved) notifications.show({ message: t('dossier:made.saved') });
    });
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {t('dossier:made.copy', { number: copyNumber })}
        </Text>
        <Text size="xs" c="dimmed">
          {[dossier.recipient, moments.moment(dossier.createdAt)].filter(Boolean).join(' · ')}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`common:language.${dossier.language}`)} · {t('dossier:made.pages', { count: dossier.pageCount })}
        </Text>
      </Table.Td>
      <Table.Td>
        <SensitivityBadge level={dossier.upTo} />
      </Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={() => void save().catch(tell)}>
            {t('common:save')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void request('dossier.print', { id }).catch(tell)}
          >
            {t('common:print')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
