import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

interface TextButtonProps {
  size?: 'xs' | 'sm';
  onClick: () => void;
  children: ReactNode;
}

/** A small act beside what it is about, set as a link is. */
export function TextButton({ size = 'xs', onClick, children }: TextButtonProps) {
  return (
    <Anchor component="button" type="button" fz={size} onClick={onClick}>
      {children}
    </Anchor>
  );
}
