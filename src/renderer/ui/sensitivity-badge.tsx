import { IconCircle, IconLock, IconShield, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from './tag';

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
    <Tag color={look.color} leftSection={<Shape size={12} aria-hidden />}>
      {t(look.word)}
    </Tag>
  );
}
