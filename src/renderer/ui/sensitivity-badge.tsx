import { Badge } from '@mantine/core';
import { IconCircle, IconLock, IconShield, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const looks = {
  1: { icon: IconWorld, color: 'gray', word: 'sensitivity.public' },
  2: { icon: IconCircle, color: 'gray', word: 'sensitivity.internal' },
  3: { icon: IconShield, color: 'orange', word: 'sensitivity.confidential' },
  4: { icon: IconLock, color: 'red', word: 'sensitivity.needToKnow' },
} as const;

/** 1 public to 4 need-to-know: a word and a shape, the colour only repeats them. */
export function SensitivityBadge({ level }: { level: number }) {
  const { t } = useTranslation('common');
  const look = looks[level as keyof typeof looks] ?? looks[4];
  const Shape = look.icon;
  return (
    <Badge
      variant="outline"
      color={look.color}
      radius="sm"
      size="sm"
      tt="none"
      fw={500}
      leftSection={<Shape size={12} aria-hidden />}
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      {t(look.word)}
    </Badge>
  );
}
