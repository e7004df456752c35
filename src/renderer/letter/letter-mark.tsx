/** In a list: that what is known has moved on since a draft was last looked at, or since a letter was issued. */
import { Text } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../ipc/useRoute';

/** In ms: a line that is only scrolled past is not asked about. */
const rest = 250;

/** The facts of a letter are those of its whole case: they are asked for one line after it is shown, not for a list. */
export function LetterMark({ id }: { id: string }) {
  const { t } = useTranslation('letter');
  const [rested, setRested] = useState(false);
  useTimeout(() => setRested(true), rest, { autoInvoke: true });
  const mark = useRoute('letter.mark', { id }, { enabled: rested }).data?.mark ?? null;
  if (mark === null) return null;
  return (
    <Text size="xs" component="div" truncate>
      <IconRefresh size={12} aria-hidden /> {t(`list.${mark}`)}
    </Text>
  );
}
