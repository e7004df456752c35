import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { reads } from '../user/read-only';

/** A button of a viewer: it changes how a thing is seen and nothing of the thing. */
export function Tool(props: { label: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        {...reads}
        aria-label={props.label}
        disabled={props.disabled ?? false}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
