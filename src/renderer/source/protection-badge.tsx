import { Badge } from '@mantine/core';
import { IconShield, IconShieldLock } from '@tabler/icons-react';
import type { Source } from '@shared/source/source.schema';
import { useWords } from '../ui/words';

/** A word and a shape; nothing for a source that may be named. */
export function ProtectionBadge({ protection }: Pick<Source, 'protection'>) {
  const words = useWords();
  if (protection === 'none') return null;
  const high = protection === 'high';
  const Shape = high ? IconShieldLock : IconShield;
  return (
    <Badge
      variant="outline"
      color={high ? 'red' : 'orange'}
      radius="sm"
      size="sm"
      tt="none"
      fw={500}
      leftSection={<Shape size={12} aria-hidden />}
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      {words.value('sourceProtection', protection)}
    </Badge>
  );
}
