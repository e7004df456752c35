import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { MouseEventHandler } from 'react';
import type { permissions } from '@shared/user/permissions.rules';
import { useMay } from './may';
import { useNeeds } from './needs';

type MayButtonProps = ButtonProps & {
  /** What the button asks for in the end. */
  route: keyof typeof permissions;
  onClick: MouseEventHandler<HTMLButtonElement>;
};

/** A button for those whose role may; for the others it stands there, does nothing and says who may. */
export function MayButton({ route, onClick, ...looks }: MayButtonProps) {
  const needs = useNeeds();
  const may = useMay();
  if (may(route)) return <Button {...looks} onClick={onClick} />;
  const reason = needs(route);
  return (
    <Tooltip label={reason}>
      <Button
        {...looks}
        data-disabled
        aria-disabled
        aria-description={reason}
        onClick={(event) => event.preventDefault()}
      />
    </Tooltip>
  );
}
