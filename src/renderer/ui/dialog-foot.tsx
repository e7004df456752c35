import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog-foot.module.css';

/** The end of a dialog that is longer than its window: what it comes to at the left, the ways on at the right, in sight. */
export function DialogFoot({ said, children }: { said?: ReactNode; children: ReactNode }) {
  return (
    <Group justify="space-between" className={classes['foot'] ?? ''}>
      <div>{said}</div>
      <Group>{children}</Group>
    </Group>
  );
}
