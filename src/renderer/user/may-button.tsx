import { Button, type ButtonProps } from '@mantine/core';
import type { MouseEventHandler } from 'react';
import type { permissions } from '@shared/user/permissions.rules';
import { useMay } from './may';
import { reads } from './read-only';

type MayButtonProps = ButtonProps & {
  /** What the button asks for in the end. */
  route: keyof typeof permissions;
  onClick: MouseEventHandler<HTMLButtonElement>;
};

/** A button whose route is another than that of the part of the page in which it stands; for those whose role may. */
export function MayButton({ route, onClick, ...looks }: MayButtonProps) {
  return useMay()(route) ? <Button {...reads} {...looks} onClick={onClick} /> : null;
}
