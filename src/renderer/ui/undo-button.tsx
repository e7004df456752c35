/** A notice about something done, with the button that takes it back while it is the last thing done. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndoLast } from './undo';

export function UndoButton({ toast, children }: { toast: string; children: ReactNode }) {
  const { t } = useTranslation('common');
  const undo = useUndoLast();
  const click = () => {
    notifications.hide(toast);
    undo();
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" c="var(--mantine-color-text)">
        {children}
      </Text>
      <Button size="compact-sm" variant="default" onClick={click}>
        {t('undo')}
      </Button>
    </Group>
  );
}
