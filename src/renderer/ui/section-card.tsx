import { Group, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './section-card.module.css';

interface SectionCardProps {
  title: string;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page: a line above, no box, so that pages read as pages. */
export function SectionCard({ title, actions, children }: SectionCardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Group justify="space-between" mb="sm" wrap="nowrap" align="center" mih={28}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      <Stack gap="md">{children}</Stack>
    </section>
  );
}
