import { Text } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import classes from './evidence.module.css';

/** In place of a file that is not opened: why, and that a copy can be saved. */
export function Unshown({ text }: { text: string }) {
  return (
    <div className={classes['unknown']}>
      <IconFileOff size={32} aria-hidden />
      <Text mt="sm">{text}</Text>
    </div>
  );
}
