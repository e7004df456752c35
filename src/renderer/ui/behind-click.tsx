/** A field that is need-to-know waits behind a click, for whoever looks over a shoulder. */
import { Button, Group } from '@mantine/core';
import { useId, useRef, useState, type ReactNode } from 'react';
import { needToKnow } from '@shared/record/field-level';
import { reads } from '../user/read-only';

interface BehindClickProps {
  level: number;
  /** What the button does: "Show health". */
  show: string;
  /** What stands beside it, and above the field once it is shown: how sensitive it is. */
  aside: ReactNode;
  /** Between the line with the button and the field. */
  state?: ReactNode;
  children: ReactNode;
}

export function BehindClick({ level, show, aside, state, children }: BehindClickProps) {
  const [shown, setShown] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  const hidden = level >= needToKnow && !shown;
  const open = () => {
    setShown(true);
    // The button is gone: whoever came by keyboard goes on in the field.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('input, textarea, button')?.focus());
  };
  return (
    <div>
      <Group justify={hidden ? 'flex-start' : 'flex-end'} gap="xs">
        {hidden && (
          <Button
            {...reads}
            size="compact-sm"
            variant="default"
            aria-controls={id}
            aria-expanded={false}
            onClick={open}
          >
            {show}
          </Button>
        )}
        {aside}
      </Group>
      {state}
      <div id={id} ref={body}>
        {!hidden && children}
      </div>
    </div>
  );
}
