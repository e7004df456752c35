import { IconShield, IconShieldLock } from '@tabler/icons-react';
import type { Source } from '@shared/source/source.schema';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';

/** A word and a shape; nothing for a source that may be named. */
export function ProtectionBadge({ protection }: Pick<Source, 'protection'>) {
  const words = useWords();
  if (protection === 'none') return null;
  const high = protection === 'high';
  const Shape = high ? IconShieldLock : IconShield;
  return (
    <Tag color={high ? 'red' : 'orange'} leftSection={<Shape size={12} aria-hidden />}>
      {words.value('sourceProtection', protection)}
    </Tag>
  );
}
