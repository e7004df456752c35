import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface StandingNoticeProps {
  id: string;
  title: string;
  text: string;
  /** Goes where the matter is. */
  onOpen: () => void;
  onSeen: () => void;
}

/** A notice of something that somebody must have seen: it stands as long as it is drawn. */
export function StandingNotice({ id, title, text, onOpen, onSeen }: StandingNoticeProps) {
  const { t } = useTranslation('common');
  const acts = useRef({ onOpen, onSeen });
  useEffect(() => {
    acts.current = { onOpen, onSeen };
  }, [onOpen, onSeen]);
  useEffect(() => {
    notifications.show({
      id,
      autoClose: false,
      withCloseButton: false,
      title,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="var(--mantine-color-text)">
            {text}
          </Text>
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={() => acts.current.onOpen()}>
              {t('notice.open')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => acts.current.onSeen()}>
              {t('notice.seen')}
            </Button>
          </Group>
        </Group>
      ),
    });
    return () => {
      notifications.hide(id);
    };
  }, [id, title, text, t]);
  return null;
}
