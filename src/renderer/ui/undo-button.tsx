/** A notice about something done, with the button that takes it back: that and nothing else, whatever was done since. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackend, type Backend } from './backend';
import { afterUndo, useUndo } from './undo';

interface UndoButtonProps {
  toast: string;
  /** What is told of; absent: the latest change when the notice appears. */
  change?: string;
  children: ReactNode;
}

export function UndoButton({ toast, change: told, children }: UndoButtonProps) {
  const { t } = useTranslation('common');
  const backend = useBackend();
  const undo = useUndo();
  const [change, setChange] = useState<string | null>(told ?? null);
  // The notice appears when its change has just been written: that is the latest one now, and no longer once somebody types on.
  useEffect(() => {
    if (told === undefined) void latestChange(backend).then(setChange);
  }, [backend, told]);
  useEffect(() => {
    if (change === null) return undefined;
    const check = () =>
      void latestChange(backend).then((latest) => {
        if (latest !== change) notifications.hide(toast);
      });
    afterUndo.add(check);
    return () => void afterUndo.delete(check);
  }, [backend, change, toast]);
  const click = () => {
    notifications.hide(toast);
    if (change !== null) undo(change);
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" c="var(--mantine-color-text)">
        {children}
      </Text>
      <Button size="compact-sm" variant="default" disabled={change === null} onClick={click}>
        {t('undo')}
      </Button>
    </Group>
  );
}

/** Null: none, or it cannot be known. */
async function latestChange(backend: Backend): Promise<string | null> {
  const latest = await backend.request('undo.latest', {}).catch(() => null);
  return (latest as { change: string | null } | null)?.change ?? null;
}
