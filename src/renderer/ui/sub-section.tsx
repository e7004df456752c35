import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SubSectionProps {
  title: string;
  /** Beside the title. */
  action?: ReactNode;
  /** Said while there is nothing yet. */
  none?: string | false;
  children: ReactNode;
}

/** A part of a section under a title of its own. */
export function SubSection({ title, action, none = false, children }: SubSectionProps) {
  return (
    <section aria-label={title}>
      <Group justify="space-between">
        <Title order={3}>{title}</Title>
        {action}
      </Group>
      {none !== false && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {children}
    </section>
  );
}
