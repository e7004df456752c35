import { Badge, type BadgeProps } from '@mantine/core';

/** A word in a frame. The colour is the frame's alone: the word has to be read in both schemes. */
export function Tag(props: BadgeProps) {
  return (
    <Badge
      component="span"
      variant="outline"
      color="gray"
      radius="sm"
      size="sm"
      tt="none"
      fw={500}
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
      {...props}
    />
  );
}
