import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Above every page of somebody who is here to read: why the fields do not take anything. */
export function ReadsOnlyNote() {
  const { t } = useTranslation('user');
  return (
    <Text size="sm" c="dimmed" mb="sm" role="note">
      {t('readOnly')}
    </Text>
  );
}
