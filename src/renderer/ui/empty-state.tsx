import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Teaches what belongs here and offers the first action. */
export function EmptyState(props: { title: string; text: string; icon?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" maw={460} mx="auto" ta="center">
      {props.icon}
      <Title order={2}>{props.title}</Title>
      <Text c="dimmed" size="sm">
        {props.text}
      </Text>
      {props.action}
    </Stack>
  );
}
