import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Over answers that a lock, a crash or Esc left behind. */
export function RestoredMark({ restored }: { restored: boolean }) {
  const { t } = useTranslation('common');
  if (!restored) return null;
  return (
    <Text size="xs" c="dimmed" role="status">
      {t('field.restored')}
    </Text>
  );
}
