import { Badge } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../ipc/useRoute';

/** Beside the title of a sealed case, for those who see it. */
export function SealBadge({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('seal');
  const seal = useRoute('caseSeal.ofCase', { caseFileId });
  if (!seal.data) return null;
  return (
    <Badge variant="outline" leftSection={<IconLock size={12} aria-hidden />}>
      {t('sealed')}
    </Badge>
  );
}
