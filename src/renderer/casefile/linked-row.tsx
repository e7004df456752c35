import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './linked-row.module.css';

interface LinkedRowProps {
  href: string;
  title: string;
  detail: string;
  onRemove: () => void;
  /** The fields of the link itself. */
  children: ReactNode;
}

/** A record that another one points at, with the fields of that link. */
export function LinkedRow({ href, title, detail, onRemove, children }: LinkedRowProps) {
  const { t } = useTranslation('common');
  return (
    <div className={classes['row']}>
      <div className={classes['who']}>
        <Anchor href={href} fw={600}>
          {title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      </div>
      <Group gap="sm" align="flex-end" grow className={classes['fields'] ?? ''}>
        {children}
      </Group>
      <ActionIcon aria-label={t('removeNamed', { name: title })} title={t('remove')} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
