import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canStand, type Conditional } from '@shared/template/condition.rules';

/** Says of a passage that no letter will ever show it, which no try-out would tell from one that waits for its case. */
export function NeverStands({ conditions }: { conditions: Conditional }) {
  const { t } = useTranslation('template');
  if (canStand(conditions)) return null;
  return (
    <Group role="note" gap="xs" wrap="nowrap">
      <IconAlertTriangle size={16} aria-hidden />
      <Text size="sm">{t('condition.never')}</Text>
    </Group>
  );
}
