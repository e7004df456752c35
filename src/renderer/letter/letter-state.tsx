import { Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { stageOf } from '@shared/letter/letter-life.rules';
import type { LetterLine } from '@shared/letter/letter.schema';
import { Tag } from '../ui/tag';

/** Where it is in its life; and whether the facts have moved on since. */
export function LetterState({ line }: { line: LetterLine }) {
  const { t } = useTranslation('letter');
  return (
    <Group gap={6} wrap="nowrap">
      <Tag flex="none">{t(`state.${stageOf(line)}`)}</Tag>
      {line.changed && (
        <Text size="xs" component="span">
          <IconRefresh size={13} aria-hidden /> {t(line.state === 'draft' ? 'list.changed' : 'list.outdated')}
        </Text>
      )}
    </Group>
  );
}
